import { checkOrganisation } from '../tree/check-argument.js';
import type { Organisation } from '../tree/organisation.js';
import type { FigureInput, LocalityInput, OrganisationInput, UnitInput } from '../tree/schema.js';

/**
 * The document of an organisation: its columns as rows again.
 *
 * Reading the document gives an equal organisation. Units come in preorder, localities by commune.
 *
 * @param org - The organisation.
 * @returns A document that {@link parseOrganisation} reads; JSON can carry it.
 * @example
 * ```ts
 * import { organisationToInput, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [{ id: 'nu', name: 'Noong U', kind: 'commune', parentId: null }],
 *   localities: [],
 * });
 * organisationToInput(org).units; // => [{ id: 'nu', name: 'Noong U', kind: 'commune', parentId: null }]
 * ```
 * @category Carrying
 */
export function organisationToInput(org: Organisation): OrganisationInput {
  checkOrganisation(org);
  return {
    asOf: org.asOf,
    units: org.units.ids.map((_, row) => unitInput(org, row)),
    localities: org.localities.ids.map((_, row) => localityInput(org, row)),
    figures: org.figures.map(({ unit, locality, asOf, lastAdmission, counts }): FigureInput => {
      const subject = unit >= 0 ? { unitId: org.units.ids[unit]! } : { localityId: org.localities.ids[locality]! };
      const last = lastAdmission === undefined ? {} : { lastAdmission };
      // fromEntries defines own properties, so a count may even be called __proto__.
      return Object.fromEntries([...Object.entries({ ...subject, asOf, ...last }), ...counts]) as FigureInput;
    }),
  };
}

function unitInput({ units }: Organisation, row: number): UnitInput {
  const above = units.parents[row]!;
  return {
    id: units.ids[row]!,
    name: units.names[row]!,
    kind: units.kinds[row]!,
    parentId: above < 0 ? null : units.ids[above]!,
    ...dates(units.from[row], units.to[row]),
  };
}

function localityInput({ units, localities }: Organisation, row: number): LocalityInput {
  const kind = localities.kinds[row] ?? null;
  const [start, end] = [localities.branchStarts[row]!, localities.branchStarts[row + 1]!];
  const branchIds = Array.from(localities.branches.subarray(start, end), (branch) => units.ids[branch]!);
  const hostOf = branchIds.filter((_, place) => localities.hosts[start + place] === 1);
  return {
    id: localities.ids[row]!,
    name: localities.names[row]!,
    ...(kind === null ? {} : { kind }),
    communeId: units.ids[localities.communes[row]!]!,
    branchIds,
    ...(hostOf.length === 0 ? {} : { hostOf }),
    ...dates(localities.from[row], localities.to[row]),
  };
}

function dates(from: string | null | undefined, to: string | null | undefined): { from?: string; to?: string } {
  return { ...(typeof from === 'string' ? { from } : {}), ...(typeof to === 'string' ? { to } : {}) };
}
