import type { IsoDate } from '../../calendar/index.js';
import { all, fact, members } from './build-rules.js';
import { project01AtRisk } from './packs-at-risk.js';
import type { RuleSubject } from './rule-subject.js';
import type { RiskNode, RiskRule } from './schema.js';

/**
 * Exclusive classes met in print, tried in order, under each reading that their words allow.
 *
 * @category Rule packs
 */
export interface ClassPack {
  /** The id. */
  readonly id: string;
  /** What the classes are of: branches, or localities. */
  readonly of: RuleSubject;
  /** Where they are printed. */
  readonly source: string;
  /** The first day on which they are known to be in use, or `null` where the source does not say. */
  readonly from: IsoDate | null;
  /** The last day on which they are known to be in use, or `null` where the source does not say. */
  readonly to: IsoDate | null;
  /** The readings, the usual one first: what is read how, and the classes in order. */
  readonly readings: readonly { readonly name: string; readonly classes: readonly RiskRule[] }[];
}

const NGHI_LOC_SOURCE =
  'https://baonghean.vn/en/nang-cao-nang-luc-chi-bo-dang-thon-xom-bai-2-chon-nguoi-dung-mui-10242340.html';

/**
 * Sets of exclusive classes that the library knows, each with its source.
 *
 * `nghi-loc` has the three classes of hamlets within Project 01 in Nghi Lộc district: no local member, 1 or 2 members
 * (who need others sent to form a branch), at risk by Project 01's definition. In print 13, 11 and 6 of 250 hamlets. It
 * classifies branches. `nghi-loc-hamlets` is the same of localities, which have no last admission: whether one is at risk
 * comes as the fact `atRisk`.
 *
 * @category Rule packs
 */
export const classPacks: readonly ClassPack[] = /* @__PURE__ */ (() => {
  const local = { origin: 'local' } as const;
  const few = (where: { readonly origin?: 'local' }): RiskNode =>
    all(members({ atLeast: 1 }, where), members({ atMost: 2 }, where));
  const pack = (id: string, of: RuleSubject, atRisk: RiskNode): ClassPack => {
    const reading = (name: string, oneOrTwo: RiskNode): ClassPack['readings'][number] => ({
      name,
      classes: [
        { id: 'no-local-member', source: NGHI_LOC_SOURCE, when: members({ equals: 0 }, local) },
        { id: 'one-or-two-members', source: NGHI_LOC_SOURCE, when: oneOrTwo },
        { id: 'at-risk', source: NGHI_LOC_SOURCE, when: atRisk },
      ],
    });
    return {
      id,
      of,
      source: NGHI_LOC_SOURCE,
      from: null,
      to: null,
      readings: [reading('one-or-two-local-members', few(local)), reading('one-or-two-members-of-any-origin', few({}))],
    };
  };
  return [
    pack('nghi-loc', 'branches', project01AtRisk()),
    pack('nghi-loc-hamlets', 'localities', fact('atRisk', { equals: true })),
  ];
})();
