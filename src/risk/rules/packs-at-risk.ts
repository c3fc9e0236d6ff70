import type { MemberFilter } from '../../organisation/index.js';
import { all, members, shareOfMembers, yearsSinceAdmission } from './build-rules.js';
import { packOf, type RulePack } from './pack-types.js';
import type { RiskNode, RiskRule } from './schema.js';

const THANH_CHUONG_SOURCE = "Báo Nghệ An, 2017: Thanh Chương: Tín hiệu vui tại 6 chi bộ có nguy cơ 'trắng' đảng viên";
const PROJECT_01_SOURCE =
  'Nghệ An, Đề án số 01/ĐA-TU/2016: xây dựng chi bộ, phát triển đảng viên ở các khối, xóm, bản chưa có chi bộ, ' +
  'chưa có đảng viên và khối xóm, bản nguy cơ không còn chi bộ, giai đoạn 2016 - 2020';
/** Over 60 as dates: from the day after the 60th birthday. */
const OVER_60: MemberFilter = { olderThan: 60 };
/** Over 60 in whole years: from the 61st birthday. */
const AGED_61: MemberFilter = { minAge: 61 };

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

/** Fewer than 5 members, more than half of them elderly, and so long without an admission. */
function project01(elderly: MemberFilter, years: RiskNode): RiskNode {
  return all(members({ lessThan: 5 }), shareOfMembers({ moreThan: '50%' }, elderly), years);
}

/** At risk as Project 01 has it, on the usual reading: over 60 as dates, and 5 years complete. */
export function project01AtRisk(): RiskNode {
  return project01(OVER_60, yearsSinceAdmission({ atLeast: 5 }));
}

/** Branches that may cease to exist, by two definitions. */
export function atRiskPacks(): RulePack[] {
  const wholeYears = (elderly: RiskNode): RiskNode =>
    all(members({ lessThan: 5 }), elderly, yearsSinceAdmission({ atLeast: 6 }));
  return [
    packOf({ id: 'thanh-chuong', of: 'branches', source: THANH_CHUONG_SOURCE }, [
      ['at-least-3', thanhChuongRule.when],
      ['exactly-3', thanhChuongRuleExactly3.when],
      ['at-least-3-in-whole-years', wholeYears(members({ atLeast: 3 }, AGED_61))],
      ['exactly-3-in-whole-years', wholeYears(members({ equals: 3 }, AGED_61))],
    ]),
    packOf(
      { id: 'nghe-an-project-01', of: 'branches', source: PROJECT_01_SOURCE, from: '2016-01-01', to: '2020-12-31' },
      [
        ['5-years-complete', project01AtRisk()],
        ['more-than-5-years', project01(OVER_60, yearsSinceAdmission({ moreThan: 5 }))],
        ['5-years-complete-aged-61', project01(AGED_61, yearsSinceAdmission({ atLeast: 5 }))],
        ['more-than-5-years-aged-61', project01(AGED_61, yearsSinceAdmission({ moreThan: 5 }))],
      ],
    ),
  ];
}
