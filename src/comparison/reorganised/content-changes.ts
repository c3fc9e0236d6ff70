import { type Organisation, type Reorganisation, UNIT_KINDS, type UnitKind } from '../../organisation/index.js';

/** What stands where, as far as events change it. */
interface Places {
  readonly parents: Map<string, string | null>;
  /** By anything that an event may name, and unknown of what the organisation does not have. */
  readonly kinds: Map<unknown, UnitKind | undefined>;
  readonly communes: Map<string, string | null>;
  readonly children: Map<string | null, Set<string>>;
  readonly localities: Map<string | null, Set<string>>;
}

/** An event, and the units that people may have come to or left by it. */
export interface ContentChange {
  readonly event: Reorganisation;
  readonly touched: Iterable<string>;
}

/**
 * The events as they come about, and the units whose content each changes because something was put under another
 * unit: those above one of its places and not above the other. What an event makes or ends stands above neither.
 */
export function contentChanges(org: Organisation, events: readonly Reorganisation[]): ContentChange[] {
  const places = placesOf(org);
  const changes: ContentChange[] = [];
  for (let start = 0; start < events.length; ) {
    const { date, type } = events[start]!;
    let end = start;
    while (events[end]?.date === date && events[end]!.type === type) end += 1;
    // Within a type units change from the top level down, before localities.
    const ranked = events.slice(start, end).map((event) => ({ event, level: levelOf(places, event) }));
    ranked.sort((left, right) => left.level - right.level);
    for (const { event } of ranked) {
      const touched = new Set<string>();
      change(places, event, touched);
      changes.push({ event, touched });
    }
    start = end;
  }
  return changes;
}

function placesOf({ units, localities }: Organisation): Places {
  const places: Places = {
    parents: new Map(),
    kinds: new Map(),
    communes: new Map(),
    children: new Map(),
    localities: new Map(),
  };
  units.ids.forEach((id, row) => {
    put(places, id, units.ids[units.parents[row]!] ?? null);
    places.kinds.set(id, units.kinds[row]);
  });
  localities.ids.forEach((id, row) => {
    settle(places, id, units.ids[localities.communes[row]!]!);
  });
  return places;
}

function change(places: Places, event: Reorganisation, touched: Set<string>): void {
  switch (event.type) {
    case 'merge':
      if (event.units !== undefined) mergeUnits(places, event, event.units, touched);
      else mergeLocalities(places, event, event.localities!, touched);
      return;
    case 'split':
      if (event.unit !== undefined) splitUnit(places, event, event.unit, touched);
      else splitLocality(places, event, event.locality!, touched);
      return;
    case 'move':
      for (const id of event.units ?? []) moveUnit(places, id, event.under, touched);
      for (const id of event.localities ?? []) moveLocality(places, id, event.under, touched);
      return;
    case 'establish':
      if (event.unit !== undefined) {
        put(places, event.unit.id, event.unit.parentId);
        places.kinds.set(event.unit.id, event.unit.kind);
      } else settle(places, event.locality!.id, event.locality!.communeId);
      return;
    case 'dissolve':
      if (event.unit !== undefined) dissolveUnit(places, event.unit, event.under, touched);
      else leave(places, event.locality!);
      return;
    default:
  }
}

type Event<Type extends Reorganisation['type']> = Extract<Reorganisation, { type: Type }>;

function mergeUnits(places: Places, event: Event<'merge'>, ids: readonly string[], touched: Set<string>): void {
  const own = ids.includes(event.into) ? event.into : ids[0]!;
  const under = event.under ?? places.parents.get(own) ?? null;
  places.kinds.set(event.into, places.kinds.get(own));
  for (const id of ids) disturb(places, places.parents.get(id) ?? null, under, touched);
  put(places, event.into, under);
  for (const id of ids) {
    if (id === event.into) continue;
    for (const child of [...listIn(places.children, id)]) put(places, child, event.into);
    for (const locality of [...listIn(places.localities, id)]) settle(places, locality, event.into);
  }
}

function splitUnit(places: Places, event: Event<'split'>, id: string, touched: Set<string>): void {
  const parent = places.parents.get(id) ?? null;
  const kind = places.kinds.get(id);
  for (const part of event.into) {
    const under = part.under ?? parent;
    disturb(places, parent, under, touched);
    put(places, part.id, under);
    places.kinds.set(part.id, kind);
  }
  for (const part of event.into) {
    part.children?.forEach((child) => {
      put(places, child, part.id);
    });
    if (kind !== 'commune') continue;
    part.localities?.forEach((locality) => {
      settle(places, locality, part.id);
    });
  }
}

function moveUnit(places: Places, id: string, under: string, touched: Set<string>): void {
  disturb(places, places.parents.get(id) ?? null, under, touched);
  put(places, id, under);
}

function dissolveUnit(places: Places, id: string, given: string | undefined, touched: Set<string>): void {
  const parent = places.parents.get(id) ?? null;
  const under = given ?? parent;
  const isBranch = places.kinds.get(id) === 'branch';
  // Without a branch to go to, nobody knows where its members went.
  if (isBranch && places.kinds.get(under) !== 'branch') {
    for (const each of chain(places, parent)) touched.add(each);
  } else disturb(places, parent, under, touched);
  for (const child of [...listIn(places.children, id)]) put(places, child, under);
  for (const locality of [...listIn(places.localities, id)]) settle(places, locality, under);
}

function mergeLocalities(places: Places, event: Event<'merge'>, ids: readonly string[], touched: Set<string>): void {
  const own = ids.includes(event.into) ? event.into : ids[0]!;
  const commune = event.under ?? places.communes.get(own) ?? null;
  for (const id of ids) {
    disturb(places, places.communes.get(id) ?? null, commune, touched);
    leave(places, id);
  }
  settle(places, event.into, commune);
}

function splitLocality(places: Places, event: Event<'split'>, id: string, touched: Set<string>): void {
  const commune = places.communes.get(id) ?? null;
  leave(places, id);
  for (const part of event.into) {
    const under = part.under ?? commune;
    disturb(places, commune, under, touched);
    settle(places, part.id, under);
  }
}

function moveLocality(places: Places, id: string, under: string, touched: Set<string>): void {
  disturb(places, places.communes.get(id) ?? null, under, touched);
  settle(places, id, under);
}

/** Notes the units above one of two places and not above the other, the places themselves among them. */
function disturb(places: Places, from: string | null, to: string | null, touched: Set<string>): void {
  const [left, right] = [new Set(chain(places, from)), new Set(chain(places, to))];
  for (const id of left) if (!right.has(id)) touched.add(id);
  for (const id of right) if (!left.has(id)) touched.add(id);
}

function chain(places: Places, id: string | null): string[] {
  const above = new Set<string>();
  // Events that do not fit the organisation may lead round in a circle.
  for (let each = id; each !== null && !above.has(each); each = places.parents.get(each) ?? null) above.add(each);
  return [...above];
}

function put(places: Places, id: string, parent: string | null): void {
  listIn(places.children, places.parents.get(id) ?? null).delete(id);
  places.parents.set(id, parent);
  listIn(places.children, parent).add(id);
}

function settle(places: Places, locality: string, commune: string | null): void {
  leave(places, locality);
  places.communes.set(locality, commune);
  listIn(places.localities, commune).add(locality);
}

function leave(places: Places, locality: string): void {
  listIn(places.localities, places.communes.get(locality) ?? null).delete(locality);
  places.communes.delete(locality);
}

function listIn(lists: Map<string | null, Set<string>>, id: string | null): Set<string> {
  const known = lists.get(id);
  if (known !== undefined) return known;
  const list = new Set<string>();
  lists.set(id, list);
  return list;
}

function levelOf({ kinds }: Places, event: Reorganisation): number {
  // What is established has no level yet: it may be put in place in any order.
  const kind = kinds.get(event.type === 'merge' || event.type === 'move' ? event.units?.[0] : event.unit);
  return kind === undefined ? UNIT_KINDS.length : UNIT_KINDS.indexOf(kind);
}
