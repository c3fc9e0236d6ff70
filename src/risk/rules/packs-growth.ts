import { admittedThis, meanAge } from './build-measures.js';
import { any, fact, members } from './build-rules.js';
import { MET_IN_PRINT, packOf, type RulePack } from './pack-types.js';

/** Branches that do not grow, or grow old. */
export function growthPacks(): RulePack[] {
  const noneThisQuarter = admittedThis('quarter', false);
  const littleOfQuota = fact('quotaDone', { lessThan: '10%' });
  return [
    packOf({ id: 'no-nomination', of: 'branches', source: MET_IN_PRINT }, [
      ['none-in-3-years', fact('nominatedIn3Years', { equals: false })],
      ['3-years-complete', fact('yearsSinceNomination', { atLeast: 3 })],
      ['more-than-3-years', fact('yearsSinceNomination', { moreThan: 3 })],
    ]),
    // Print gives neither the number nor the age: these readings take up to 30, and nobody or 1; others are as easily built.
    packOf({ id: 'few-of-youth-age', of: 'branches', source: MET_IN_PRINT }, [
      ['nobody-aged-30-or-less', members({ equals: 0 }, { youngerThan: 31 })],
      ['at-most-1-aged-30-or-less', members({ atMost: 1 }, { youngerThan: 31 })],
    ]),
    packOf({ id: 'mean-age-over-60', of: 'branches', source: MET_IN_PRINT }, [
      ['more-than-60', meanAge({ moreThan: 60 })],
      ['in-whole-years', meanAge({ atLeast: 61 })],
    ]),
    packOf({ id: 'elderly-exempted', of: 'branches', source: MET_IN_PRINT }, [
      ['over-60', members({ atLeast: 1 }, { activity: 'exempted', olderThan: 60 })],
      ['over-60-in-whole-years', members({ atLeast: 1 }, { activity: 'exempted', minAge: 61 })],
      ['of-any-age', members({ atLeast: 1 }, { activity: 'exempted' })],
    ]),
    packOf({ id: 'behind-on-admissions', of: 'branches', source: MET_IN_PRINT }, [
      ['either', any(noneThisQuarter, littleOfQuota)],
      ['no-admission-this-quarter', noneThisQuarter],
      ['less-than-10-per-cent-of-quota', littleOfQuota],
    ]),
  ];
}
