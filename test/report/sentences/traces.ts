import { year } from '../../../src/calendar/index.js';
import type { Ratio } from '../../../src/core/index.js';
import { describeFinding } from '../../../src/report/index.js';
import type {
  AdmittedTrace,
  CountTrace,
  FactTrace,
  MeanAgeTrace,
  PlacesTrace,
  ShareTrace,
  Trace,
  YearsTrace,
} from '../../../src/risk/index.js';

// What conditions of every kind found, of a branch of a few members, but for what is told to be otherwise.

const none = { lacking: [] } as const;
const margin = { more: null, fewer: null };

export const over = (numerator: number, denominator: number): Ratio => ({ numerator, denominator });

export const counted = (more: Partial<CountTrace> = {}): CountTrace => ({
  ...{ ...none, margin, measure: 'members', operator: 'atLeast', threshold: 3, verdict: 'met' },
  ...{ where: {}, value: { lowest: 5, highest: 5 } },
  ...more,
});

export const share = (more: Partial<ShareTrace> = {}): ShareTrace => ({
  ...{ ...none, measure: 'members', operator: 'atLeast', threshold: '50%', verdict: 'met', where: {}, shareOf: {} },
  ...{ part: { lowest: 2, highest: 2 }, whole: { lowest: 4, highest: 4 } },
  value: { lowest: over(1, 2), highest: over(1, 2) },
  ...more,
});

export const years = (more: Partial<YearsTrace> = {}): YearsTrace => ({
  ...{ ...none, measure: 'yearsSinceAdmission', operator: 'moreThan', threshold: 5, verdict: 'met' },
  ...{ value: { earliest: null, latest: '2012-07-31' }, countedFrom: 'admission', anniversary: null },
  years: { lowest: 6, highest: 6 },
  ...more,
});

export const age = (more: Partial<MeanAgeTrace> = {}): MeanAgeTrace => ({
  ...{ ...none, measure: 'meanAge', operator: 'moreThan', threshold: 60, verdict: 'met', where: {} },
  ...{ members: { lowest: 2, highest: 2 }, value: { lowest: over(121, 2), highest: over(121, 2) } },
  ...more,
});

export const admitted = (more: Partial<AdmittedTrace> = {}): AdmittedTrace => ({
  ...{ ...none, measure: 'admittedThis', operator: 'equals', threshold: true, verdict: 'met' },
  ...{ period: year(2017), value: null },
  ...more,
});

export const places = (more: Partial<PlacesTrace> = {}): PlacesTrace => ({
  ...{ ...none, margin, measure: 'localities', operator: 'atLeast', threshold: 2, verdict: 'met' },
  value: { lowest: 2, highest: 2 },
  ...more,
});

export const fact = (more: Partial<FactTrace> = {}): FactTrace => ({
  ...{ ...none, measure: 'fact:quotaDone', operator: 'equals', threshold: true, value: true, verdict: 'met' },
  ...more,
});

/** What is told of a condition, behind the head of the finding, in Vietnamese and in English. */
export const clause = (trace: Trace): string[] =>
  (['vi', 'en'] as const).map((locale) => {
    const finding = { branchId: 'cb', ruleId: 'r', verdict: trace.verdict, trace };
    return describeFinding(finding, { locale, factOf: (name) => `“${name}”` })
      .split('; ')
      .slice(1)
      .join('; ');
  });
