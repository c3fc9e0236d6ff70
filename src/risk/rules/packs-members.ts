import { branchesServing } from './build-measures.js';
import { all, fact, members } from './build-rules.js';
import { MET_IN_PRINT, packOf, type RulePack } from './pack-types.js';
import type { RuleSubject } from './rule-subject.js';

const BAC_KAN_SOURCE =
  'Chú trọng công tác phát triển đảng viên, chia tách chi bộ thôn sinh hoạt ghép (Bắc Kạn, tháng 8/2023)';
const DIEN_BIEN_DONG_SOURCE = 'Điện Biên TV, 13/05/2018: Kinh nghiệm thành lập Chi bộ độc lập ở Điện Biên Đông';

/** Places without members, with one or two, without a branch, without anybody of their own. */
export function memberPacks(): RulePack[] {
  const local = { origin: 'local' } as const;
  const ofBacKan = (id: string, of: RuleSubject, count: number): RulePack =>
    packOf({ id, of, source: BAC_KAN_SOURCE }, [['exactly', members({ equals: count })]]);
  return [
    ofBacKan('one-member', 'localities', 1),
    ofBacKan('two-members', 'localities', 2),
    ofBacKan('branch-of-one-member', 'branches', 1),
    ofBacKan('branch-of-two-members', 'branches', 2),
    packOf({ id: 'memberless', of: 'localities', source: DIEN_BIEN_DONG_SOURCE }, [
      ['nobody-lives-there', members({ equals: 0 })],
    ]),
    packOf({ id: 'unbranched', of: 'localities', source: DIEN_BIEN_DONG_SOURCE }, [
      ['members-without-a-branch', all(members({ atLeast: 1 }), branchesServing({ equals: 0 }))],
    ]),
    packOf({ id: 'branch-without-local-members', of: 'branches', source: MET_IN_PRINT }, [
      ['none', members({ equals: 0 }, local)],
      ['none-though-there-are-members', all(members({ equals: 0 }, local), members({ atLeast: 1 }))],
    ]),
    packOf({ id: 'locality-without-local-members', of: 'localities', source: MET_IN_PRINT }, [
      ['none-though-a-branch-serves-it', all(members({ equals: 0 }, local), branchesServing({ atLeast: 1 }))],
    ]),
    packOf({ id: 'relapsed', of: 'localities', source: MET_IN_PRINT }, [
      ['as-the-caller-knows', fact('relapsed', { equals: true })],
      ['cleared-and-memberless-again', all(fact('cleared', { equals: true }), members({ equals: 0 }))],
    ]),
  ];
}
