import { compareOrganisations } from '../../../src/comparison/index.js';
import type { Reorganisation } from '../../../src/organisation/index.js';
import { COUNTS, communeOf, provinceOf } from './provinces.js';

type Villages = Readonly<Record<string, string>>;
/** An event, of which the id and the day may be left out. */
export type Event = Readonly<Record<string, unknown>>;

/** What events, a month apart, change in the combined villages of one commune, and what no event explains. */
export function course(villages: Villages, later: Villages, given: readonly Event[]) {
  const before = provinceOf('2015-12-31', communeOf('x', 't', villages));
  const after = provinceOf('2016-12-31', communeOf('x', 't', later));
  const reorganisations = given.map((event, place) => ({
    id: String(place),
    date: `2016-0${String(place + 1)}-01`,
    ...event,
  })) as unknown as Reorganisation[];
  const { combined } = compareOrganisations(before, after, { ...COUNTS, reorganisations });
  const rest = { ...combined.parts } as Record<string, number>;
  for (const { cause, change } of combined.events) rest[cause]! -= change;
  return {
    told: combined.events.map(({ cause, change }) => [cause, change]),
    rest: Object.fromEntries(Object.entries(rest).filter(([, change]) => change !== 0)),
  };
}
