import { describe, expect, it } from 'vitest';
import {
  type MemberFilter,
  type OrganisationInput,
  parseOrganisation,
  tallyMembers,
} from '../../../src/organisation/index.js';
import {
  assessLocalities,
  type CountInterval,
  type CountTrace,
  explainFinding,
  explainLocality,
  members,
  shareOfMembers,
  specFor,
} from '../../../src/risk/index.js';
import { oneBranch } from '../district.js';

const asOf = '2017-07-31';
interface Figure {
  readonly members?: number;
  readonly official?: number;
}

/** How many members of the branch meet a filter, from its figure. */
function stated(figure: Figure, where?: MemberFilter): CountInterval {
  const org = parseOrganisation(oneBranch(asOf, { ...figure }));
  const rules = [{ id: 'r', when: members({ equals: 0 }, where) }];
  return (explainFinding(org, null, rules, { asOf }, 'cb', 'r').trace as CountTrace).value;
}

const exactly = (count: number): CountInterval => ({ lowest: count, highest: count });
const from = (lowest: number, highest: number | null = null): CountInterval => ({ lowest, highest });

describe('what a figure says of the members of a branch', () => {
  const both = { members: 7, official: 5 };
  const [headcount, official, none] = [{ members: 7 }, { official: 5 }, {}];

  it.each<
    [
      of: string,
      where: MemberFilter | undefined,
      both: CountInterval,
      headcount: CountInterval,
      official: CountInterval,
    ]
  >([
    ['the headcount', undefined, exactly(7), exactly(7), from(5)],
    ['the headcount, asked without a filter', {}, exactly(7), exactly(7), from(5)],
    ['a filter that asks nothing', { gender: undefined }, exactly(7), exactly(7), from(5)],
    ['the official ones', { standing: 'official' }, exactly(5), from(0, 7), exactly(5)],
    ['those on probation', { standing: 'probationary' }, exactly(2), from(0, 7), from(0)],
    ['the women', { gender: 'female' }, from(0, 7), from(0, 7), from(0)],
    ['the official women', { standing: 'official', gender: 'female' }, from(0, 5), from(0, 7), from(0, 5)],
    ['the women on probation', { standing: 'probationary', gender: 'female' }, from(0, 2), from(0, 7), from(0)],
    ['the temporary members', { activity: 'temporary' }, from(0), from(0), from(0)],
  ])('bounds %s', (_, where, ofBoth, ofHeadcount, ofOfficial) => {
    expect(stated(both, where)).toEqual(ofBoth);
    expect(stated(headcount, where)).toEqual(ofHeadcount);
    expect(stated(official, where)).toEqual(ofOfficial);
    expect(stated(none, where)).toEqual(from(0));
  });
});

describe('what a figure says of a village where the roster leaves open who lives there', () => {
  const commune = (figure: Figure): OrganisationInput => ({
    ...oneBranch(asOf),
    localities: ['v', 'w'].map((id) => ({ id, name: id, communeId: 'xa', branchIds: [] })),
    figures: [{ localityId: 'v', ...figure }],
  });
  const counted = (figure: Figure, homes: readonly (string | undefined)[], where: MemberFilter = {}): CountInterval => {
    const org = parseOrganisation(commune(figure));
    const rows = homes.map((localityId) => ({ branchId: 'cb', ...(localityId === undefined ? {} : { localityId }) }));
    const tally = tallyMembers(org, rows, { keep: { all: {}, women: { gender: 'female' } } });
    const rules = [{ id: 'r', when: members({ equals: 0 }, where) }];
    return (explainLocality(org, tally, rules, { asOf }, 'v', 'r').trace as CountTrace).value;
  };
  const unknown = undefined;

  it('narrows what may be, and no more', () => {
    expect(counted({}, [unknown, unknown])).toEqual(from(0, 2));
    expect(counted({ members: 1 }, [unknown, unknown])).toEqual(exactly(1));
    expect(counted({ members: 2 }, [unknown, unknown])).toEqual(exactly(2));
    // More than there are members without a home cannot live there.
    expect(counted({ members: 5 }, [unknown, unknown])).toEqual(exactly(2));
    expect(counted({ official: 1 }, [unknown, unknown])).toEqual(from(1, 2));
    expect(counted({ members: 1 }, [unknown, unknown], { gender: 'female' })).toEqual(from(0, 1));
  });

  it('has no say where the roster names somebody who lives there, or nobody who might', () => {
    expect(counted({ members: 5 }, ['v', unknown])).toEqual(from(1, 2));
    expect(counted({ members: 5 }, ['v', 'w'])).toEqual(exactly(1));
    expect(counted({ members: 5 }, ['w', 'w'])).toEqual(exactly(0));
    expect(counted({ members: 5 }, [])).toEqual(exactly(0));
    expect(counted({ members: 0 }, ['w', unknown])).toEqual(exactly(0));
    // Who lives there may be a woman, whatever the figure says.
    expect(counted({ members: 0 }, ['v'], { gender: 'female' })).toEqual(from(0, 1));
  });

  it('has no say in a share that nobody can be part of', () => {
    const localities = ['v', 'w', 'x', 'y'].map((id) => ({ id, name: id, communeId: 'xa', branchIds: [] }));
    const org = parseOrganisation({ ...oneBranch(asOf), localities });
    const rows = localities.map(({ id }) => ({ branchId: 'cb', localityId: id, gender: 'female' as const }));
    const rules = [{ id: 'r', when: shareOfMembers({ equals: 0 }, { gender: 'male' }, { gender: 'female' }) }];
    const tally = tallyMembers(org, rows, { keep: specFor(rules) });
    expect(assessLocalities(org, tally, rules, { asOf }).verdicts).toEqual([Uint8Array.of(2, 2, 2, 2)]);
  });
});
