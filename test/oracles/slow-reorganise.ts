import type { OrganisationInput, Reorganisation, UnitKind } from '../../src/organisation/index.js';

/** Who stands under whom, and who serves whom: the rows of an organisation without their order, names and figures. */
export interface Standing {
  readonly units: Map<string, { readonly kind: UnitKind; parent: string | null }>;
  readonly localities: Map<string, { commune: string; branches: Set<string> }>;
}

export function standingOf({ units, localities }: OrganisationInput): Standing {
  return {
    units: new Map(units.map(({ id, kind, parentId }) => [id, { kind, parent: parentId }])),
    localities: new Map(
      localities.map(({ id, communeId, branchIds }) => [id, { commune: communeId, branches: new Set(branchIds) }]),
    ),
  };
}

const TYPES = ['establish', 'split', 'merge', 'move', 'dissolve', 'rename'];

/** Levels from the top down; kinds that stand beside each other go by the id of the event. */
const LEVELS: readonly UnitKind[] = [
  'country',
  'province',
  'district',
  'commune',
  'grassroots',
  'section',
  'branch',
  'group',
];

/** Applies events day by day and type by type: units before localities, from the top level down, then by id. */
export function slowReorganise(input: OrganisationInput, events: readonly Reorganisation[], on: string): Standing {
  const standing = standingOf(input);
  const due = events.filter(({ date }) => date > input.asOf && date <= on);
  for (const date of [...new Set(due.map((event) => event.date))].sort()) {
    for (const type of TYPES) {
      const today = due.filter((event) => event.date === date && event.type === type);
      const key = (event: Reorganisation): string => `${String(levelOf(standing, event))} ${event.id}`;
      const keyed = today.map((event) => [key(event), event] as const);
      for (const [, event] of keyed.sort(([left], [right]) => (left < right ? -1 : 1))) apply(standing, event);
    }
  }
  return standing;
}

/** The level that an event is about; localities come last. */
function levelOf({ units }: Standing, event: Reorganisation): number {
  if (event.type === 'establish') return event.unit === undefined ? 9 : LEVELS.indexOf(event.unit.kind);
  const id = 'units' in event ? event.units?.[0] : 'unit' in event ? event.unit : undefined;
  const kind = units.get(id ?? '')?.kind;
  return kind === undefined ? 9 : LEVELS.indexOf(kind);
}

function apply({ units, localities }: Standing, event: Reorganisation): void {
  /** Everything under some units, and served by them, comes to another. */
  const handOver = (from: readonly string[], to: string): void => {
    for (const unit of units.values()) if (unit.parent !== null && from.includes(unit.parent)) unit.parent = to;
    for (const locality of localities.values()) {
      if (from.includes(locality.commune)) locality.commune = to;
      if (from.some((id) => locality.branches.delete(id))) locality.branches.add(to);
      for (const id of from) if (id !== to) locality.branches.delete(id);
    }
  };
  const parentOf = (ids: readonly string[]): string | null => units.get(ids[0] ?? '')?.parent ?? null;
  switch (event.type) {
    case 'establish':
      if (event.unit !== undefined) units.set(event.unit.id, { kind: event.unit.kind, parent: event.unit.parentId });
      if (event.locality !== undefined) {
        const { id, communeId, branchIds } = event.locality;
        localities.set(id, { commune: communeId, branches: new Set(branchIds) });
      }
      return;
    case 'merge': {
      const { units: parts, localities: places, into, under } = event;
      if (parts !== undefined) {
        const kind = units.get(parts[0] ?? '')?.kind ?? 'branch';
        const parent = under ?? parentOf(parts.includes(into) ? [into] : parts);
        handOver(parts, into);
        for (const id of parts) units.delete(id);
        units.set(into, { kind, parent });
      }
      if (places !== undefined) {
        const rows = places.map((id) => localities.get(id));
        const commune = under ?? (localities.get(into) ?? rows[0])?.commune ?? '';
        for (const id of places) localities.delete(id);
        localities.set(into, { commune, branches: new Set(rows.flatMap((row) => [...(row?.branches ?? [])])) });
      }
      return;
    }
    case 'split': {
      const unit = units.get(event.unit ?? '');
      const place = localities.get(event.locality ?? '');
      if (unit !== undefined && event.unit !== undefined) {
        const stays = event.into.some(({ id }) => id === event.unit);
        for (const { id, under, children = [], localities: own = [] } of event.into) {
          if (id !== event.unit) units.set(id, { kind: unit.kind, parent: under ?? unit.parent });
          else if (under !== undefined) unit.parent = under;
          for (const child of children) if (units.has(child)) (units.get(child) as { parent: string }).parent = id;
          for (const each of own) {
            const row = localities.get(each);
            if (row?.commune === event.unit) row.commune = id;
            else if (row?.branches.delete(event.unit) === true) row.branches.add(id);
          }
        }
        if (!stays) units.delete(event.unit);
      }
      if (place !== undefined && event.locality !== undefined) {
        localities.delete(event.locality);
        for (const { id, under, branchIds } of event.into) {
          localities.set(id, { commune: under ?? place.commune, branches: new Set(branchIds ?? place.branches) });
        }
      }
      return;
    }
    case 'move':
      for (const id of event.units ?? []) (units.get(id) as { parent: string }).parent = event.under;
      for (const id of event.localities ?? []) (localities.get(id) as { commune: string }).commune = event.under;
      return;
    case 'dissolve': {
      const { unit, locality, under } = event;
      if (locality !== undefined) localities.delete(locality);
      if (unit === undefined) return;
      const to = under ?? parentOf([unit]) ?? '';
      for (const row of localities.values()) {
        if (row.branches.delete(unit) && under !== undefined) row.branches.add(under);
        if (row.commune === unit) row.commune = to;
      }
      for (const row of units.values()) if (row.parent === unit) row.parent = to;
      units.delete(unit);
      return;
    }
    case 'rename':
  }
}
