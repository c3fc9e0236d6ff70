import {
  type Member,
  type OrganisationInput,
  parseOrganisation,
  tallyMembers,
} from '../../../src/organisation/index.js';
import { members, type Remedies, type RemedyOptions, type RiskRule, remediesFor } from '../../../src/risk/index.js';

/** The day of the roster. */
export const ASOF = '2017-07-31';
/** The last day that is looked at unless told. */
export const UNTIL = '2019-12-31';

/** A commune with branches `a` to `d`, of which `d` stands in another commune. */
const document: OrganisationInput = {
  asOf: ASOF,
  units: [
    { id: 'huyen', name: 'Huyện', kind: 'district', parentId: null },
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: 'huyen' },
    { id: 'a', name: 'A', kind: 'branch', parentId: 'xa' },
    { id: 'b', name: 'B', kind: 'branch', parentId: 'xa' },
    { id: 'c', name: 'C', kind: 'branch', parentId: 'xa' },
    { id: 'xa-2', name: 'Xã 2', kind: 'commune', parentId: 'huyen' },
    { id: 'd', name: 'D', kind: 'branch', parentId: 'xa-2' },
  ],
  localities: [],
};

/** A member over 60. */
export const old = (branchId: string): Member => ({ branchId, birthDate: '1950-01-01', admittedOn: '1980-05-19' });
/** A member of 27. */
export const young = (branchId: string): Member => ({ branchId, birthDate: '1990-01-01', admittedOn: '2010-05-19' });

/** Fewer than 3 official members. */
export const cannotStand: RiskRule = { id: 'cannot-stand', when: members({ lessThan: 3 }, { standing: 'official' }) };
/** Who can be admitted unless told. */
export const candidate = { birthDate: '1996-05-19' };

/** The remedies of branch `a`. */
export function remedies(
  rows: readonly Member[],
  rules: readonly RiskRule[],
  options: Partial<RemedyOptions> = {},
  figures?: OrganisationInput['figures'],
): Remedies {
  const org = parseOrganisation({ ...document, ...(figures === undefined ? {} : { figures }) });
  const tally = tallyMembers(org, rows, { keep: 'dates' });
  const asked = { branchId: 'a', asOf: ASOF, until: UNTIL, candidate, neighbours: [], ...options };
  return remediesFor(org, tally, rules, asked);
}

/** Each remedy in one line: its actions, then its spans. */
export function lines({ remedies: found }: Remedies): string[] {
  return found.map(({ actions, spans }) => {
    const named = actions.map((each) => {
      if (each.action === 'combine') return `combine ${each.withBranchId}`;
      const from = each.action === 'transfer' ? ` ${each.fromBranchId}` : '';
      return `${each.action}${from} ${String(each.count)}`;
    });
    return `${named.join(', ')}: ${spans.map(({ from, to }) => `${from} to ${to}`).join(', ')}`;
  });
}
