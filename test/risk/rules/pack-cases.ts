import type { Member } from '../../../src/organisation/index.js';

type Row = Omit<Member, 'branchId'>;

/** A branch or a village on a day: its members, what is known beside them, and how many branches serve it. */
export interface Given {
  readonly rows: readonly Row[];
  readonly asOf?: string;
  readonly facts?: Readonly<Record<string, boolean | number | string>>;
  readonly branches?: number;
}

export const DAY = '2017-07-31';
export const times = (count: number, row: Row = {}): Row[] => Array.from({ length: count }, () => row);
export const rows = (...lots: readonly (readonly Row[])[]): Given => ({ rows: lots.flat() });
const elsewhere = { admittedBy: 'other' } as const;

// On the day itself: the 60th birthday, a day over 60, the 61st birthday, and its eve.
const turns60 = { birthDate: '1957-07-31', ...elsewhere };
const over60 = { birthDate: '1957-07-30', ...elsewhere };
const turns61 = { birthDate: '1956-07-31', ...elsewhere };
const almost61 = { birthDate: '1956-08-01', ...elsewhere };
const young = { birthDate: '1990-01-01', ...elsewhere };
/** One admitted here on a day, young. */
const admitted = (admittedOn: string): Row => ({ birthDate: '1980-01-01', admittedOn });
// On the day itself: 5 years ago to the day, the day before and after, 6 years and a day less.
const [ago5, ago5AndDay, ago5LessDay] = [admitted('2012-07-31'), admitted('2012-07-30'), admitted('2012-08-01')];
const [ago6, ago6LessDay] = [admitted('2011-07-31'), admitted('2011-08-01')];

export const official = { standing: 'official', ...elsewhere } as const;
const probationary = { standing: 'probationary', ...elsewhere } as const;
export const local = { ...official, origin: 'local' } as const;
export const sent = { ...official, origin: 'reinforcement' } as const;
const told = (facts: NonNullable<Given['facts']>): Given => ({ rows: [], facts });

/** Branches or villages on either side of thresholds, and those of which too little is known. */
type Sides = Readonly<Record<'met' | 'not', readonly Given[]>> & { readonly unknown?: readonly Given[] };

/** By pack and reading. */
export const CASES: Readonly<Record<string, Sides>> = {
  'thanh-chuong/at-least-3': {
    met: [rows(times(3, over60), [ago5AndDay]), rows(times(4, { ...ago5AndDay, birthDate: '1950' }))],
    not: [
      rows(times(3, over60), [ago5AndDay, young]),
      rows(times(2, over60), [turns60, ago5AndDay]),
      rows(times(3, over60), [ago5]),
    ],
    unknown: [rows(times(2, over60), [{ birthDate: '1957', ...elsewhere }, ago5AndDay]), rows(times(3, over60))],
  },
  'thanh-chuong/exactly-3': {
    met: [rows(times(3, over60), [ago5AndDay]), rows(times(3, over60), [{ ...ago5AndDay, birthDate: '1957-07-31' }])],
    not: [
      rows(times(3, over60), [{ ...ago5AndDay, birthDate: '1957-07-30' }]),
      rows(times(2, over60), [turns60, ago5AndDay]),
      rows(times(3, over60), [ago5]),
      rows(times(3, over60), [ago5AndDay, young]),
    ],
  },
  'thanh-chuong/at-least-3-in-whole-years': {
    met: [rows(times(3, turns61), [ago6])],
    not: [
      rows(times(2, turns61), [almost61, ago6]),
      rows(times(3, turns61), [ago6LessDay]),
      rows(times(3, turns61), [ago6, young]),
    ],
  },
  'thanh-chuong/exactly-3-in-whole-years': {
    met: [rows(times(3, turns61), [ago6]), rows(times(3, turns61), [{ ...ago6, birthDate: '1956-08-01' }])],
    not: [
      rows(times(3, turns61), [{ ...ago6, birthDate: '1956-07-31' }]),
      rows(times(2, turns61), [almost61, ago6]),
      rows(times(3, turns61), [ago6LessDay]),
      rows(times(3, turns61), [ago6, young]),
    ],
  },
  'nghe-an-project-01/5-years-complete': {
    met: [rows(times(3, over60), [ago5]), rows(times(2, over60), [ago5])],
    not: [
      rows(times(2, over60), [young, ago5]),
      rows(times(2, over60), [turns60, ago5]),
      rows(times(3, over60), [ago5LessDay]),
      rows(times(4, over60), [ago5]),
    ],
    unknown: [rows(times(2, over60), [{ birthDate: '1957', ...elsewhere }, ago5])],
  },
  'nghe-an-project-01/more-than-5-years': {
    met: [rows(times(3, over60), [ago5AndDay])],
    not: [
      rows(times(3, over60), [ago5]),
      rows(times(2, over60), [turns60, ago5AndDay]),
      rows(times(4, over60), [ago5AndDay]),
    ],
  },
  'nghe-an-project-01/5-years-complete-aged-61': {
    met: [rows(times(3, turns61), [ago5])],
    not: [
      rows(times(2, turns61), [almost61, ago5]),
      rows(times(3, turns61), [ago5LessDay]),
      rows(times(4, turns61), [ago5]),
    ],
  },
  'nghe-an-project-01/more-than-5-years-aged-61': {
    met: [rows(times(3, turns61), [ago5AndDay])],
    not: [
      rows(times(2, turns61), [almost61, ago5AndDay]),
      rows(times(3, turns61), [ago5]),
      rows(times(4, turns61), [ago5AndDay]),
    ],
  },
  'one-member/exactly': { met: [rows(times(1))], not: [rows(), rows(times(2))] },
  'two-members/exactly': { met: [rows(times(2))], not: [rows(times(1)), rows(times(3))] },
  'branch-of-one-member/exactly': { met: [rows(times(1))], not: [rows(), rows(times(2))] },
  'branch-of-two-members/exactly': {
    met: [rows(times(2)), rows([official, probationary, { ...official, activity: 'temporary' }])],
    not: [rows(times(1)), rows(times(3))],
  },
  'memberless/nobody-lives-there': {
    met: [rows(), rows([{ activity: 'temporary' }])],
    not: [rows(times(1)), rows([probationary])],
  },
  'unbranched/members-without-a-branch': {
    met: [{ rows: times(1), branches: 0 }],
    not: [
      { rows: [], branches: 0 },
      { rows: times(1), branches: 1 },
    ],
  },
  'branch-without-local-members/none': {
    met: [rows(), rows([sent])],
    not: [rows([local]), rows([sent, local])],
    unknown: [rows([official])],
  },
  'branch-without-local-members/none-though-there-are-members': {
    met: [rows([sent])],
    not: [rows(), rows([sent, local])],
    unknown: [rows([sent, official])],
  },
  'locality-without-local-members/none-though-a-branch-serves-it': {
    met: [
      { rows: [sent], branches: 1 },
      { rows: [], branches: 2 },
    ],
    not: [
      { rows: [sent], branches: 0 },
      { rows: [sent, local], branches: 1 },
    ],
    unknown: [{ rows: [official], branches: 1 }],
  },
  'relapsed/as-the-caller-knows': {
    met: [told({ relapsed: true })],
    not: [told({ relapsed: false })],
    unknown: [rows()],
  },
  'relapsed/cleared-and-memberless-again': {
    met: [told({ cleared: true })],
    not: [told({ cleared: false }), { rows: times(1), facts: { cleared: true } }],
    unknown: [rows()],
  },
  'no-nomination/none-in-3-years': {
    met: [told({ nominatedIn3Years: false })],
    not: [told({ nominatedIn3Years: true })],
    unknown: [rows()],
  },
  'no-nomination/3-years-complete': {
    met: [told({ yearsSinceNomination: 3 })],
    not: [told({ yearsSinceNomination: 2 })],
    unknown: [rows()],
  },
  'no-nomination/more-than-3-years': {
    met: [told({ yearsSinceNomination: 4 }), told({ yearsSinceNomination: '3.01' })],
    not: [told({ yearsSinceNomination: 3 })],
    unknown: [rows()],
  },
  // Born 31 years before the day: the 31st birthday is the first day beyond 30.
  'few-of-youth-age/nobody-aged-30-or-less': {
    met: [rows([{ birthDate: '1986-07-31' }])],
    not: [rows([{ birthDate: '1986-08-01' }])],
    unknown: [rows([{ birthDate: '1986' }]), rows([{}])],
  },
  'few-of-youth-age/at-most-1-aged-30-or-less': {
    met: [rows([{ birthDate: '1986-08-01' }, { birthDate: '1986-07-31' }])],
    not: [rows(times(2, { birthDate: '1986-08-01' }))],
    unknown: [rows([{ birthDate: '1986-08-01' }, {}])],
  },
  'mean-age-over-60/more-than-60': {
    met: [rows([turns60, turns61])],
    not: [rows([turns60, almost61]), rows([turns61, { birthDate: '1957-08-01', ...elsewhere }])],
    unknown: [rows([turns60, { birthDate: '1956', ...elsewhere }])],
  },
  'mean-age-over-60/in-whole-years': {
    met: [rows([turns61, turns61])],
    not: [rows([turns61, almost61])],
  },
  'elderly-exempted/over-60': {
    met: [rows([{ ...over60, activity: 'exempted' }])],
    not: [rows([{ ...turns60, activity: 'exempted' }]), rows([{ ...over60, activity: 'full' }])],
    unknown: [rows([{ birthDate: '1957', activity: 'exempted' }])],
  },
  'elderly-exempted/over-60-in-whole-years': {
    met: [rows([{ ...turns61, activity: 'exempted' }])],
    not: [rows([{ ...almost61, activity: 'exempted' }])],
  },
  'elderly-exempted/of-any-age': {
    met: [rows([{ ...young, activity: 'exempted' }])],
    not: [rows([over60])],
  },
  'behind-on-admissions/either': {
    met: [
      { rows: [admitted('2017-06-30')], facts: { quotaDone: 1 } },
      { rows: [admitted('2017-07-01')], facts: { quotaDone: '9.9%' } },
    ],
    not: [{ rows: [admitted('2017-07-01')], facts: { quotaDone: '10%' } }],
    unknown: [rows([admitted('2017-07-01')]), told({ quotaDone: '10%' })],
  },
  'behind-on-admissions/no-admission-this-quarter': {
    met: [rows([admitted('2017-06-30')])],
    not: [rows([admitted('2017-07-01')]), { rows: [admitted('2017-07-31')] }],
    unknown: [rows([{ birthDate: '1990' }]), rows()],
  },
  'behind-on-admissions/less-than-10-per-cent-of-quota': {
    met: [told({ quotaDone: '9.99%' }), told({ quotaDone: 0 })],
    not: [told({ quotaDone: '10%' }), told({ quotaDone: '0.1' })],
    unknown: [rows()],
  },
  'cannot-stand/fewer-official': {
    met: [rows(times(2, official)), rows(times(2, official), times(5, probationary))],
    not: [rows(times(3, official))],
    unknown: [rows(times(2, official), [elsewhere])],
  },
  'stands-by-reinforcements/falls-below-if-they-left': {
    met: [rows(times(2, local), [sent]), rows(times(3, sent)), rows(times(2, local), times(5, sent))],
    not: [
      rows(times(3, local), [sent]),
      rows(times(2, local)),
      rows(times(1, local), [sent]),
      rows(times(2, local), [{ ...sent, standing: 'probationary' }]),
    ],
    unknown: [rows(times(2, local), [sent, official])],
  },
  'stands-by-reinforcements/one-sent-completes-it': {
    met: [rows(times(2, local), [sent])],
    not: [rows(times(2, local), times(2, sent)), rows(times(3, local), [sent]), rows([local, sent])],
    unknown: [rows(times(2, local), [official])],
  },
  'no-branch-committee/fewer-official': {
    met: [rows(times(8, official), times(3, probationary))],
    not: [rows(times(9, official))],
    unknown: [rows(times(8, official), [elsewhere])],
  },
};
