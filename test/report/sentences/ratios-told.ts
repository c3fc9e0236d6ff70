import { type Locale, ratio } from '../../../src/core/index.js';

/** A sentence in Vietnamese and in English. */
export const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
/** A result as it is told, with what the sentence needs of it. */
export const any = (value: unknown): never => value as never;
/** What is counted, by another name. */
export const unit = { vi: 'bản', en: { one: 'hamlet', other: 'hamlets' } } as const;
export const half = ratio(1200, 2400);
/** Half of 2,400 localities. */
export const found = {
  ...{ unitId: 'U', host: 'does-not-count', total: 2400, independent: 1200, unknown: 0, ratio: half },
  ...{ bounds: { lowest: half, highest: half }, missingCommunes: 0, hostUnnamed: 0, hostsUnstated: 0, mismatches: [] },
};
/** What makes of it a ratio of nothing. */
export const none = { total: 0, ratio: null, bounds: { lowest: null, highest: null } };
/** One locality of four may go either way. */
export const open = {
  ...{ ...found, total: 4, independent: 1, unknown: 1, ratio: ratio(1, 4) },
  bounds: { lowest: ratio(1, 4), highest: ratio(2, 4) },
};
