import type { IsoDate } from '../../calendar/index.js';
import type { MemberFilter } from '../../organisation/index.js';
import type { RiskRule } from './schema.js';

/**
 * A definition met in print, under each reading that its words allow.
 *
 * @category Rule packs
 */
export interface RulePack {
  /** The definition's id. */
  readonly id: string;
  /** Where it is printed. */
  readonly source: string;
  /** The first day on which it is known to be in use, or `null` where the source does not say. */
  readonly from: IsoDate | null;
  /** The last day on which it is known to be in use, or `null` where the source does not say. */
  readonly to: IsoDate | null;
  /** The readings, the usual one first. */
  readonly readings: readonly RuleReading[];
}

/**
 * One way to read a definition.
 *
 * @category Rule packs
 */
export interface RuleReading {
  /** What is read how, such as `at-least-3`. */
  readonly name: string;
  /** The rule. */
  readonly rule: RiskRule;
}

const THANH_CHUONG_SOURCE = "Báo Nghệ An, 2017: Thanh Chương: Tín hiệu vui tại 6 chi bộ có nguy cơ 'trắng' đảng viên";
const OVER_60: MemberFilter = { olderThan: 60 };

/**
 * At risk as Thanh Chương district read it in 2017: fewer than 5 members, at least 3 of them over 60, and more than
 * 5 years without an admission. In print: "tổng số đảng viên dưới 5, trong đó có 3 đảng viên trên 60 tuổi và trên 5
 * năm không phát triển được đảng viên".
 *
 * @category Rule packs
 */
export const thanhChuongRule: RiskRule = {
  id: 'thanh-chuong',
  source: THANH_CHUONG_SOURCE,
  when: {
    all: [
      { measure: 'members', lessThan: 5 },
      { measure: 'members', where: OVER_60, atLeast: 3 },
      { measure: 'yearsSinceAdmission', moreThan: 5 },
    ],
  },
};

/**
 * The same with "3 over 60" read as exactly 3: a branch leaves the class when a fourth member is over 60 too.
 *
 * @category Rule packs
 */
export const thanhChuongRuleExactly3: RiskRule = {
  id: 'thanh-chuong-exactly-3',
  source: THANH_CHUONG_SOURCE,
  when: {
    all: [
      { measure: 'members', lessThan: 5 },
      { measure: 'members', where: OVER_60, equals: 3 },
      { measure: 'yearsSinceAdmission', moreThan: 5 },
    ],
  },
};

/**
 * The definitions of an at-risk branch that the library knows, each with its source.
 *
 * @category Rule packs
 */
export const rulePacks: readonly RulePack[] = [
  {
    id: 'thanh-chuong',
    source: THANH_CHUONG_SOURCE,
    from: null,
    to: null,
    readings: [
      { name: 'at-least-3', rule: thanhChuongRule },
      { name: 'exactly-3', rule: thanhChuongRuleExactly3 },
    ],
  },
];
