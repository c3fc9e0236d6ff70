import type { AuditVerdict, Printing, ReadingName } from '../../../audit/index.js';
import type { Locale } from '../../../core/index.js';

/** The words of one language for what became of a claim. */
export interface AuditVocabulary {
  readonly verdict: Readonly<Record<AuditVerdict, string>>;
  readonly reading: Readonly<Record<ReadingName, string>>;
  readonly printing: Readonly<Record<Printing, string>>;
  /** Half up and half to even alike. */
  readonly rounded: string;
  /** The figures of a claim; of a list, by their place in it. */
  readonly figure: Readonly<Record<string, string>>;
  readonly listed: Readonly<Record<'parts' | 'inflows' | 'outflows', (place: string) => string>>;
  readonly or: string;
  readonly mistake: (reading: string) => string;
  readonly possible: string;
  readonly more: (count: string) => string;
  readonly noNumber: string;
  readonly beyond: string;
  readonly noReading: string;
  readonly notPrinted: string;
  readonly alone: string;
  readonly breaks: (units: string) => string;
  readonly wouldHold: (readings: string) => string;
  readonly holdsIf: (figures: string) => string;
  readonly mayHold: (readings: string) => string;
  readonly is: (figure: string, counts: string) => string;
  readonly unnamed: (place: string) => string;
  readonly columns: Readonly<Record<'claim' | 'printed' | 'verdict' | 'reading' | 'arithmetic', string>>;
}

/** The words of audits, in Vietnamese and English. */
export const AUDIT_WORDS: Readonly<Record<Locale, AuditVocabulary>> = {
  vi: {
    verdict: { holds: 'khớp', fails: 'không khớp', 'cannot-tell': 'chưa thể kết luận' },
    reading: {
      'as-stated': 'như báo in',
      relative: 'tương đối so với số trước',
      points: 'tính theo điểm phần trăm',
      'share-of-before': 'bằng bấy nhiêu phần của số trước',
      times: 'gấp bấy nhiêu lần số trước',
      difference: 'chênh lệch giữa hai số',
      'times-more': 'tăng thêm bấy nhiêu lần',
      excess: 'phần vượt so với tổng',
      'unnamed-part': 'còn phần chưa nêu tên',
      'unknown-part': 'còn số chưa in',
      'net-outflow': 'giảm ròng chưa nêu',
      'net-inflow': 'tăng ròng chưa nêu',
      'unnamed-item': 'còn mục chưa nêu tên',
      'shared-rank': 'đồng hạng',
      'dense-rank': 'các số bằng nhau chỉ chiếm một hạng',
      'last-of-tied': 'hạng cuối trong các số bằng nhau',
      complement: 'tỷ lệ của phần còn lại',
      exchanged: 'hai số đổi chỗ cho nhau',
      'other-whole': 'lấy tổng khác',
      'other-part': 'lấy phần khác',
      'transposed-digits': 'đảo chữ số',
      'part-left-out': 'bỏ sót một phần',
      'part-counted-twice': 'tính trùng một phần',
      'flow-left-out': 'bỏ sót một khoản tăng, giảm',
      'flow-reversed': 'một khoản tăng, giảm bị ngược dấu',
      'other-count': 'chia cho số hơn hoặc kém một',
      'ratio-for-change': 'lấy tỷ lệ làm mức tăng, giảm',
      'other-base': 'tính trên số sau thay vì số trước',
      'repeated-item': 'có mục nêu hai lần',
      'opposite-order': 'xếp hạng ngược chiều',
    },
    printing: {
      exact: 'đúng từng số',
      'half-up': 'làm tròn',
      'half-even': 'làm tròn nửa về số chẵn',
      truncate: 'cắt bớt',
      ceiling: 'làm tròn lên',
      floor: 'làm tròn xuống',
      'as-worded': 'trong khoảng mà lời văn nói',
      'inputs-rounded': 'do các số kia đã làm tròn',
    },
    rounded: 'làm tròn',
    figure: {
      printed: 'số in',
      part: 'phần',
      whole: 'tổng',
      before: 'số trước',
      after: 'số sau',
      total: 'tổng số',
      count: 'số chia',
      opening: 'đầu kỳ',
      closing: 'cuối kỳ',
    },
    listed: {
      parts: (place) => `phần thứ ${place}`,
      inflows: (place) => `khoản tăng thứ ${place}`,
      outflows: (place) => `khoản giảm thứ ${place}`,
    },
    or: 'hoặc',
    mistake: (reading) => `nếu nhầm, ${reading}`,
    possible: 'có thể',
    more: (count) => `và ${count} cách đọc nữa`,
    noNumber: 'không số nguyên nào khớp',
    beyond: 'chỉ số quá lớn mới khớp',
    noReading: 'không cách đọc nào khớp',
    notPrinted: 'số quyết định không được in',
    alone: 'không có số khác để đối chiếu',
    breaks: (units) => `lệch ở ${units}`,
    wouldHold: (readings) => `cách đọc làm cho khớp: ${readings}`,
    holdsIf: (figures) => `khớp nếu ${figures}`,
    mayHold: (readings) => `có thể khớp: ${readings}`,
    is: (figure, counts) => `${figure} là ${counts}`,
    unnamed: (place) => `Số liệu thứ ${place}`,
    columns: {
      claim: 'Lời văn',
      printed: 'Số in',
      verdict: 'Kết luận',
      reading: 'Cách đọc',
      arithmetic: 'Phép tính',
    },
  },
  en: {
    verdict: { holds: 'holds', fails: 'does not hold', 'cannot-tell': 'cannot be told' },
    reading: {
      'as-stated': 'as printed',
      relative: 'relative to the earlier figure',
      points: 'in percentage points',
      'share-of-before': 'as a share of the earlier figure',
      times: 'as so many times the earlier figure',
      difference: 'as a difference of the two figures',
      'times-more': 'as so many times more',
      excess: 'as the excess over the whole',
      'unnamed-part': 'a part is not named',
      'unknown-part': 'a figure is not printed',
      'net-outflow': 'a net outflow is not printed',
      'net-inflow': 'a net inflow is not printed',
      'unnamed-item': 'an item is not named',
      'shared-rank': 'a shared rank',
      'dense-rank': 'equal figures take one rank together',
      'last-of-tied': 'the last rank of equal figures',
      complement: 'the share of the rest',
      exchanged: 'the two figures exchanged',
      'other-whole': 'another whole',
      'other-part': 'another part',
      'transposed-digits': 'digits changed places',
      'part-left-out': 'a part was left out',
      'part-counted-twice': 'a part was counted twice',
      'flow-left-out': 'a flow was left out',
      'flow-reversed': 'a flow was taken the wrong way',
      'other-count': 'divided by one more or one fewer',
      'ratio-for-change': 'a ratio was printed for a change',
      'other-base': 'taken on the later figure, not the earlier',
      'repeated-item': 'an item is named twice',
      'opposite-order': 'ranked from the other end',
    },
    printing: {
      exact: 'exact',
      'half-up': 'rounded',
      'half-even': 'rounded with halves to even',
      truncate: 'truncated',
      ceiling: 'rounded up',
      floor: 'rounded down',
      'as-worded': 'within what its words say',
      'inputs-rounded': 'once the rounding of the other figures is allowed for',
    },
    rounded: 'rounded',
    figure: {
      printed: 'the printed figure',
      part: 'the part',
      whole: 'the whole',
      before: 'the earlier figure',
      after: 'the later figure',
      total: 'the total',
      count: 'the count',
      opening: 'the opening',
      closing: 'the closing',
    },
    listed: {
      parts: (place) => `part ${place}`,
      inflows: (place) => `inflow ${place}`,
      outflows: (place) => `outflow ${place}`,
    },
    or: 'or',
    mistake: (reading) => `by mistake, ${reading}`,
    possible: 'possible',
    more: (count) => `and ${count} more`,
    noNumber: 'no whole number would do',
    beyond: 'only numbers too large to count would do',
    noReading: 'no reading makes it hold',
    notPrinted: 'what decides it is not printed',
    alone: 'no other figure to check it against',
    breaks: (units) => `breaks at ${units}`,
    wouldHold: (readings) => `it would hold by another reading: ${readings}`,
    holdsIf: (figures) => `it holds if ${figures}`,
    mayHold: (readings) => `it may hold: ${readings}`,
    is: (figure, counts) => `${figure} is ${counts}`,
    unnamed: (place) => `Figure ${place}`,
    columns: {
      claim: 'In the words of print',
      printed: 'Printed',
      verdict: 'Verdict',
      reading: 'Reading',
      arithmetic: 'Arithmetic',
    },
  },
};
