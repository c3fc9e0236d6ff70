import fc from 'fast-check';
import { addDays, addMonths } from '../../src/calendar/index.js';
import type { Member } from '../../src/organisation/index.js';
import { type CommuneDocument, commune } from './communes.js';

/** A commune's document with members who live where their branch serves, or nobody knows where. */
export interface Roster {
  readonly input: CommuneDocument;
  readonly members: readonly Member[];
}

const ASOF = '2018-05-13';

/** Standing as rows have it: known, known from a day near the count, by the end of probation near it, or unknown. */
const standing = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ standing: 'official' as const }) },
  fc.integer({ min: -2, max: 40 }).map((days) => ({ officialOn: addDays(ASOF, days) })),
  fc.integer({ min: -2, max: 40 }).map((days) => {
    const admittedOn = addMonths(addDays(ASOF, days), -12);
    return { admittedOn };
  }),
  fc.constant({}),
);

/** Few go, and those on days around the count. */
const leaving = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  fc.integer({ min: 0, max: 40 }).map((days) => ({ leavesOn: addDays(ASOF, days) })),
);

/** Rosters of small communes, in which branches of about three members are common. */
export function roster(): fc.Arbitrary<Roster> {
  return commune().chain(({ input }): fc.Arbitrary<Roster> => {
    const places = input.localities.flatMap(({ id, branchIds }) =>
      branchIds.map((branchId) => ({ branchId, localityId: id })),
    );
    if (places.length === 0) return fc.constant<Roster>({ input, members: [] });
    const place = fc
      .tuple(fc.constantFrom(...places), fc.integer({ min: 0, max: 9 }))
      .map(([{ branchId, localityId }, known]) => (known === 0 ? { branchId } : { branchId, localityId }));
    const member = fc
      .tuple(place, standing, leaving)
      .map(([where, is, goes]): Member => ({ ...where, ...is, ...goes }));
    return fc.array(member, { minLength: 8, maxLength: 30 }).map((members) => ({ input, members }));
  });
}
