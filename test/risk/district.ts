import { type Member, type OrganisationInput, parseOrganisation, tallyMembers } from '../../src/organisation/index.js';
import { type AssessOptions, explainFinding, type Finding, type RiskRule, specFor } from '../../src/risk/index.js';

/** A commune `xa` with one branch `cb`, on a day, with figures of the branch. */
export function oneBranch(
  asOf: string,
  { from, ...figure }: { readonly from?: string; readonly [figure: string]: string | number | null | undefined } = {},
): OrganisationInput {
  return {
    asOf,
    units: [
      { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
      { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa', ...(from === undefined ? {} : { from }) },
    ],
    localities: [],
    ...(Object.keys(figure).length === 0 ? {} : { figures: [{ unitId: 'cb', ...figure }] }),
  };
}

/** What one rule says of branch `cb`, from a roster or, without one, from figures. */
export function findingOf(
  input: OrganisationInput,
  members: readonly Omit<Member, 'branchId'>[] | null,
  rule: RiskRule,
  { asOf = input.asOf, facts }: Partial<AssessOptions> = {},
): Finding {
  const org = parseOrganisation(input);
  const rows = members?.map((member) => ({ branchId: 'cb', ...member }));
  const tally = rows === undefined ? null : tallyMembers(org, rows, { asOf, keep: specFor([rule]) });
  return explainFinding(org, tally, [rule], { asOf, facts }, 'cb', rule.id);
}
