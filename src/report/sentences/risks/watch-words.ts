import type { RiskVerdict, WatchState } from '../../../risk/index.js';

/** The words of one language for watch lists. */
interface WatchVocabulary {
  readonly unit: string | { readonly one: string; readonly other: string };
  readonly on: (day: string) => string;
  readonly watched: (count: string, of: string, unit: string) => string;
  readonly none: (unit: string) => string;
  readonly unknown: (count: string) => string;
  readonly relapsed: (count: string, names: string) => string;
  readonly since: (day: string) => string;
  readonly moves: Readonly<Record<'entered' | 'left' | 'unclear' | 'appeared' | 'gone', (count: string) => string>>;
  readonly noMoves: string;
  readonly state: Readonly<Record<WatchState, string>>;
  readonly again: Readonly<Record<RiskVerdict, string | null>>;
  readonly from: (day: string) => string;
  readonly fromBetween: (earliest: string, latest: string) => string;
  readonly fromAtLatest: (day: string) => string;
  readonly months: (count: string) => string;
  readonly times: (count: string) => string;
  readonly more: (count: string) => string;
}

/** The words of watch lists, in Vietnamese and English. */
export const WATCH_WORDS: Readonly<Record<'vi' | 'en', WatchVocabulary>> = {
  vi: {
    unit: 'chi bộ',
    on: (day) => `ngày ${day}`,
    watched: (count, of, unit) => `${count}/${of} ${unit} trong diện theo dõi`,
    none: (unit) => `không có ${unit} nào`,
    unknown: (count) => `${count} chưa rõ`,
    relapsed: (count, names) => `${count} tái diễn${names}`,
    since: (day) => `so với ngày ${day}`,
    moves: {
      entered: (count) => `${count} vào diện`,
      left: (count) => `${count} ra khỏi diện`,
      unclear: (count) => `${count} chưa rõ vào hay ra`,
      appeared: (count) => `${count} mới có`,
      gone: (count) => `${count} không còn`,
    },
    noMoves: 'không thay đổi',
    state: {
      watched: 'trong diện theo dõi',
      'not-watched': 'không trong diện theo dõi',
      unknown: 'chưa rõ có trong diện theo dõi hay không',
      absent: 'không có trong danh sách',
    },
    again: { met: 'tái diễn', 'not-met': null, unknown: 'chưa rõ có phải tái diễn hay không' },
    from: (day) => `từ ngày ${day}`,
    fromBetween: (earliest, latest) => `bắt đầu trong khoảng từ ngày ${earliest} đến ngày ${latest}`,
    fromAtLatest: (day) => `bắt đầu muộn nhất ngày ${day}`,
    months: (count) => `đã ${count} tháng tròn`,
    times: (count) => `số lần vào diện: ${count}`,
    more: (count) => `${count} nơi khác`,
  },
  en: {
    unit: { one: 'branch', other: 'branches' },
    on: (day) => day,
    watched: (count, of, unit) => `${count} of ${of} ${unit} under watch`,
    none: (unit) => `no ${unit}`,
    unknown: (count) => `${count} not known`,
    relapsed: (count, names) => `${count} again${names}`,
    since: (day) => `since ${day}`,
    moves: {
      entered: (count) => `${count} entered`,
      left: (count) => `${count} left`,
      unclear: (count) => `${count} that may have entered or left`,
      appeared: (count) => `${count} new`,
      gone: (count) => `${count} gone`,
    },
    noMoves: 'no change',
    state: {
      watched: 'under watch',
      'not-watched': 'not under watch',
      unknown: 'not known whether under watch',
      absent: 'not on the list',
    },
    again: { met: 'again after having left', 'not-met': null, unknown: 'not known whether again' },
    from: (day) => `since ${day}`,
    fromBetween: (earliest, latest) => `begun between ${earliest} and ${latest}`,
    fromAtLatest: (day) => `begun by ${day} at the latest`,
    months: (count) => `whole months so far: ${count}`,
    times: (count) => `times under watch: ${count}`,
    more: (count) => (count === '1' ? `${count} other` : `${count} others`),
  },
};
