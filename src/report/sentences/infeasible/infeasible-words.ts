type Reason = 'no-figure-left' | 'no-whole-number' | 'out-of-range' | 'every-case-tried';

/** The words of one language for what has no answer. */
interface InfeasibleVocabulary {
  readonly noAnswer: string;
  readonly within: (name: string) => string;
  readonly minima: (sum: string, total: string, by: string) => string;
  readonly maxima: (sum: string, total: string, by: string) => string;
  readonly minimaOf: (units: string) => string;
  readonly maximaOf: (units: string) => string;
  readonly bound: (name: string, bound: string) => string;
  readonly place: (rows: string, columns: string) => string;
  readonly rows: (names: string, isOne: boolean) => string;
  readonly columns: (names: string, isOne: boolean) => string;
  readonly noRows: string;
  readonly noColumns: string;
  readonly lineMinima: (place: string, need: string, available: string, by: string) => string;
  readonly lineMaxima: (place: string, need: string, available: string, by: string) => string;
  readonly need: (rows: string, isOne: boolean, need: string, own: string, others: string) => string;
  readonly give: (columns: string, isOne: boolean, give: string, own: string, others: string) => string;
  readonly short: (by: string) => string;
  readonly ownMaximum: (sum: string, bound: string, by: string) => string;
  readonly ownMinimum: (sum: string, bound: string, by: string) => string;
  readonly achieved: (name: string, achieved: string, bound: string) => string;
  readonly aboveMax: (units: string) => string;
  readonly aboveShare: (units: string) => string;
  readonly more: (count: string) => string;
  readonly noWholeNumber: (name: string, period: string, least: string, most: string) => string;
  readonly notWhole: Readonly<Record<'months' | 'half-years', (periods: string) => string>>;
  readonly unequal: (period: string, days: string, against: string, otherDays: string) => string;
  readonly outside: (day: string, period: string) => string;
  readonly equations: (equations: string) => string;
  readonly equation: (place: string, times: string) => string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly tooManyMembers: (sum: string) => string;
  readonly sumNotSafe: (measure: string, name: string) => string;
  readonly notSafe: (column: string, name: string) => string;
  readonly unprotectable: (name: string) => string;
}

/** The words of what has no answer, in Vietnamese and English. */
export const INFEASIBLE_WORDS: Readonly<Record<'vi' | 'en', InfeasibleVocabulary>> = {
  vi: {
    noAnswer: 'không có lời giải',
    within: (name) => `dưới ${name}`,
    minima: (sum, total, by) => `các mức tối thiểu cộng lại là ${sum}, hơn tổng phải chia (${total}) là ${by}`,
    maxima: (sum, total, by) => `các mức tối đa cộng lại là ${sum}, kém tổng phải chia (${total}) là ${by}`,
    minimaOf: (units) => `có mức tối thiểu: ${units}`,
    maximaOf: (units) => `nhận được nhiều nhất: ${units}`,
    bound: (name, bound) => `${name} (${bound})`,
    place: (rows, columns) => `${rows}, ${columns}`,
    rows: (names) => `hàng ${names}`,
    columns: (names) => `cột ${names}`,
    noRows: 'không hàng nào',
    noColumns: 'không cột nào',
    lineMinima: (place, need, available, by) =>
      `${place}: các mức tối thiểu cộng lại là ${need}, hơn tổng (${available}) là ${by}`,
    lineMaxima: (place, need, available, by) =>
      `${place}: tổng là ${need}, các ô chỉ nhận được ${available}, thừa ra ${by}`,
    need: (rows, _isOne, need, own, others) =>
      `${rows} cần ${need} (tổng ${own}, các hàng khác phải có ${others} ở những cột này)`,
    give: (columns, _isOne, give, own, others) =>
      `${columns} cho được ${give} (tổng ${own}, các cột khác nhận được ${others} của những hàng này)`,
    short: (by) => `thiếu ${by}`,
    ownMaximum: (sum, bound, by) =>
      `các mức tối thiểu cộng lại là ${sum}, hơn mức tối đa của chính nó (${bound}) là ${by}`,
    ownMinimum: (sum, bound, by) =>
      `các mức tối đa cộng lại là ${sum}, kém mức tối thiểu của chính nó (${bound}) là ${by}`,
    achieved: (name, achieved, bound) => `${name} (đã thực hiện ${achieved}, mức ${bound})`,
    aboveMax: (units) => `đã thực hiện quá mức tối đa: ${units}`,
    aboveShare: (units) => `đã thực hiện quá phần được chia lại: ${units}`,
    more: (count) => `${count} đơn vị khác`,
    noWholeNumber: (name, period, least, most) =>
      `${name}, ${period}: không số nguyên nào vừa từ ${least} trở lên vừa không quá ${most}`,
    notWhole: {
      months: (periods) => `${periods} không gồm trọn các tháng`,
      'half-years': (periods) => `${periods} không gồm trọn các nửa năm`,
    },
    unequal: (period, days, against, otherDays) =>
      `${period} (${days} ngày) và ${against} (${otherDays} ngày) dài không bằng nhau nên chỉ so được theo bình quân`,
    outside: (day, period) => `ngày ${day} không thuộc ${period}`,
    equations: (equations) => `mâu thuẫn ở ${equations}`,
    equation: (place, times) => `đẳng thức thứ ${place} (nhân ${times})`,
    reasons: {
      'no-figure-left': 'không còn số nào có thể thay đổi',
      'no-whole-number': 'không số nguyên nào thỏa mãn',
      'out-of-range': 'chỉ số âm hoặc số quá lớn mới thỏa mãn',
      'every-case-tried': 'đã thử mọi trường hợp',
    },
    tooManyMembers: (sum) => `gộp lại là ${sum}, vượt quá số lớn nhất đếm được`,
    sumNotSafe: (measure, name) => `${measure} của ${name} cộng lại vượt quá số lớn nhất tính đúng được`,
    notSafe: (column, name) => `${column} của ${name} chênh nhau quá số lớn nhất tính đúng được`,
    unprotectable: (name) => `số nhỏ của ${name} không giữ kín được dù che hết những số được phép che`,
  },
  en: {
    noAnswer: 'no answer',
    within: (name) => `below ${name}`,
    minima: (sum, total, by) => `the minima add up to ${sum}, above the total (${total}) by ${by}`,
    maxima: (sum, total, by) => `the maxima add up to ${sum}, below the total (${total}) by ${by}`,
    minimaOf: (units) => `with a minimum: ${units}`,
    maximaOf: (units) => `can take at most: ${units}`,
    bound: (name, bound) => `${name} (${bound})`,
    place: (rows, columns) => `${rows}, ${columns}`,
    rows: (names, isOne) => `${isOne ? 'row' : 'rows'} ${names}`,
    columns: (names, isOne) => `${isOne ? 'column' : 'columns'} ${names}`,
    noRows: 'no rows',
    noColumns: 'no columns',
    lineMinima: (place, need, available, by) =>
      `${place}: the minima add up to ${need}, above the total (${available}) by ${by}`,
    lineMaxima: (place, need, available, by) =>
      `${place}: the total is ${need}, the cells can take ${available}, ${by} left over`,
    need: (rows, isOne, need, own, others) =>
      `${rows} ${isOne ? 'needs' : 'need'} ${need} (${isOne ? 'total' : 'totals'} ${own}, other rows must have ${others} in these columns)`,
    give: (columns, isOne, give, own, others) =>
      `${columns} ${isOne ? 'gives' : 'give'} ${give} (${isOne ? 'total' : 'totals'} ${own}, other columns can take ${others} of these rows)`,
    short: (by) => `${by} short`,
    ownMaximum: (sum, bound, by) => `the minima add up to ${sum}, above its own maximum (${bound}) by ${by}`,
    ownMinimum: (sum, bound, by) => `the maxima add up to ${sum}, below its own minimum (${bound}) by ${by}`,
    achieved: (name, achieved, bound) => `${name} (${achieved} achieved, bound ${bound})`,
    aboveMax: (units) => `more achieved than the maximum: ${units}`,
    aboveShare: (units) => `more achieved than the new share: ${units}`,
    more: (count) => (count === '1' ? `${count} other` : `${count} others`),
    noWholeNumber: (name, period, least, most) =>
      `${name}, ${period}: no whole number is at least ${least} and no more than ${most}`,
    notWhole: {
      months: (periods) => `no whole number of months: ${periods}`,
      'half-years': (periods) => `no whole number of half-years: ${periods}`,
    },
    unequal: (period, days, against, otherDays) =>
      `${period} (${daysText(days)}) and ${against} (${daysText(otherDays)}) are not equally long, so only means compare`,
    outside: (day, period) => `${day} is outside ${period}`,
    equations: (equations) => `contradiction in ${equations}`,
    equation: (place, times) => `equation ${place} (times ${times})`,
    reasons: {
      'no-figure-left': 'no figure is left that could change',
      'no-whole-number': 'no whole numbers will do',
      'out-of-range': 'only numbers that are negative or too large would do',
      'every-case-tried': 'every case was tried',
    },
    tooManyMembers: (sum) => `together the count is ${sum}, beyond the largest that can be kept`,
    sumNotSafe: (measure, name) => `the sum of ${measure} of ${name} is beyond the largest exact number`,
    unprotectable: (name) =>
      `the small count of ${name} cannot be protected, even if everything is withheld that may be`,
    notSafe: (column, name) => `the difference in ${column} of ${name} is beyond the largest exact number`,
  },
};

function daysText(count: string): string {
  return count === '1' ? `${count} day` : `${count} days`;
}
