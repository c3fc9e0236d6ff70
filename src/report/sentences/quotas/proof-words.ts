import type { AllocationFault, MatrixProofFault } from '../../../quota/index.js';

type Locale = 'vi' | 'en';

/** The words of one language for proofs. */
interface ProofVocabulary {
  readonly unique: string;
  readonly notUnique: string;
  readonly noAnswer: string;
  readonly best: string;
  readonly wrong: string;
  readonly notProved: string;
  readonly total: (given: string, total: string, unit: string) => string;
  readonly tooMuch: (by: string) => string;
  readonly tooLittle: (by: string) => string;
  readonly 'below-min': (name: string, quota: string, bound: string) => string;
  readonly 'above-max': (name: string, quota: string, bound: string) => string;
  readonly pair: (from: string, to: string, unit: string) => string;
  readonly compared: (held: string, refused: string) => string;
  readonly first: string;
  readonly none: (name: string) => string;
  readonly 'off-share': (name: string, quota: string, share: string) => string;
  readonly steps: (name: string, quota: string, expected: string) => string;
  readonly plain: Readonly<Record<Exclude<AllocationFault['kind'], Told>, string>>;
  readonly matrix: Readonly<Record<MatrixProofFault['kind'], (at: string) => string>>;
  readonly row: (name: string) => string;
  readonly column: (name: string) => string;
  readonly others: (count: string) => string;
}

/** The faults that are told with their figures. */
type Told = 'total' | 'below-min' | 'above-max' | 'pair' | 'off-share' | 'steps';

/** The words of proofs, in Vietnamese and English. */
export const PROOF_WORDS: Readonly<Record<Locale, ProofVocabulary>> = {
  vi: {
    unique: 'chia đúng theo phương pháp, không cách chia nào khác đúng',
    notUnique: 'chia đúng theo phương pháp, nhưng có chỗ ngang nhau nên cách chia khác cũng đúng',
    noAnswer: 'đã chứng minh là không có cách chia nào giữ được các mức đã cho',
    best: 'đã chứng minh là không có cách điền nào tốt hơn với các mức và tổng đã cho',
    wrong: 'chia chưa đúng',
    notProved: 'chưa chứng minh được là đúng',
    total: (given, total, unit) => `cộng lại là ${given}, tổng phải chia là ${total} ${unit}`,
    tooMuch: (by) => `thừa ${by}`,
    tooLittle: (by) => `thiếu ${by}`,
    'below-min': (name, quota, bound) => `${name} được ${quota}, dưới mức tối thiểu ${bound}`,
    'above-max': (name, quota, bound) => `${name} được ${quota}, quá mức tối đa ${bound}`,
    pair: (from, to, unit) => `1 ${unit} của ${from} lẽ ra là của ${to}`,
    compared: (held, refused) => `${refused} lớn hơn ${held}`,
    first: 'vô cùng',
    none: (name) => `${name} chưa được suất nào nên được trước`,
    'off-share': (name, quota, share) =>
      `${name} được ${quota}, không phải phần đúng tỷ lệ là ${share} làm tròn xuống hay lên`,
    steps: (name, quota, expected) => `${name} được ${quota}, chia lại theo phương pháp thì được ${expected}`,
    plain: {
      open: 'phần để chưa giao không phải là chỗ có nhiều đơn vị ngang nhau hơn số chỉ tiêu',
      certificate: 'các mức cộng lại không cho thấy là không có cách chia',
    },
    matrix: {
      bound: (at) => `${at}: không phải số nguyên hoặc ngoài mức cho phép`,
      'row-total': (at) => `${at}: cộng lại không bằng tổng`,
      'column-total': (at) => `${at}: cộng lại không bằng tổng`,
      'too-few': (at) => `${at}: ít hơn số mà các hệ số cho`,
      'too-many': (at) => `${at}: nhiều hơn số mà các hệ số cho`,
    },
    row: (name) => `hàng ${name}`,
    column: (name) => `cột ${name}`,
    others: (count) => `${count} lỗi khác`,
  },
  en: {
    unique: 'right by the method, and no other allocation is',
    notUnique: 'right by the method, but there are ties, so another allocation is as right',
    noAnswer: 'proven: no allocation keeps the bounds given',
    best: 'proven: with these bounds and totals no matrix is better',
    wrong: 'not right',
    notProved: 'not proved to be right',
    total: (given, total, unit) => `the quotas add up to ${given}, with ${total} ${unit} to share out`,
    tooMuch: (by) => `${by} too many`,
    tooLittle: (by) => `${by} too few`,
    'below-min': (name, quota, bound) => `${name} has ${quota}, below its minimum of ${bound}`,
    'above-max': (name, quota, bound) => `${name} has ${quota}, above its maximum of ${bound}`,
    pair: (from, to, unit) => `1 ${unit} of ${from} belongs to ${to}`,
    compared: (held, refused) => `${refused} is more than ${held}`,
    first: 'infinity',
    none: (name) => `${name} has none yet, which comes first`,
    'off-share': (name, quota, share) => `${name} has ${quota}, not its exact share of ${share} rounded down or up`,
    steps: (name, quota, expected) => `${name} has ${quota}, and the method gives it ${expected}`,
    plain: {
      open: 'the places left open are not contested by more units than there are places',
      certificate: 'the bounds do not show that there is no answer',
    },
    matrix: {
      bound: (at) => `${at}: no whole number, or beyond its bounds`,
      'row-total': (at) => `${at}: does not add up to its total`,
      'column-total': (at) => `${at}: does not add up to its total`,
      'too-few': (at) => `${at}: fewer than the multipliers give`,
      'too-many': (at) => `${at}: more than the multipliers give`,
    },
    row: (name) => `row ${name}`,
    column: (name) => `column ${name}`,
    others: (count) => (count === '1' ? `${count} other fault` : `${count} other faults`),
  },
};
