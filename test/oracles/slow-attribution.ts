import { type HostConvention, localityStates } from '../../src/independence/index.js';
import { applyReorganisations, type Organisation, type Reorganisation } from '../../src/organisation/index.js';

/** An event with the organisation just before it and just after. */
export interface SlowStep {
  readonly event: Reorganisation;
  readonly before: Organisation;
  readonly after: Organisation;
}

const RANKS = [
  'establish units',
  'establish localities',
  'split units',
  'split localities',
  'merge localities',
  'merge units',
  'move units',
  'move localities',
  'dissolve localities',
  'dissolve units',
  'rename units',
  'rename localities',
];

function rankOf(event: Reorganisation): string {
  const row = event as { units?: unknown; unit?: unknown };
  const subject = row.units !== undefined || row.unit !== undefined ? 'units' : 'localities';
  return String(RANKS.indexOf(`${event.type} ${subject}`)).padStart(2, '0');
}

/** The order of the events as the words of the interface state it; whatever moves or is renamed has no part in it. */
function inStatedOrder(events: readonly Reorganisation[]): Reorganisation[] {
  const key = (event: Reorganisation): string => `${event.date} ${rankOf(event)} `;
  return [...events].sort((left, right) => {
    const [a, b] = [key(left), key(right)];
    if (a !== b) return a < b ? -1 : 1;
    return left.id < right.id ? -1 : 1;
  });
}

/** Builds the whole organisation anew after every event, with nothing carried from one to the next. */
export function slowSteps(org: Organisation, events: readonly Reorganisation[]): SlowStep[] {
  const steps: SlowStep[] = [];
  let morning = org;
  const ordered = inStatedOrder(events);
  for (const date of [...new Set(ordered.map((event) => event.date))]) {
    const today = ordered.filter((event) => event.date === date);
    let before = morning;
    today.forEach((event, place) => {
      const after = applyReorganisations(morning, today.slice(0, place + 1), { on: date });
      steps.push({ event, before, after });
      before = after;
    });
    morning = before;
  }
  return steps;
}

/** The ids of combined localities. */
export function combinedIds(org: Organisation, host: HostConvention): string[] {
  return localityStates(org, { host }).flatMap(({ localityId, state }) => (state === 'combined' ? [localityId] : []));
}
