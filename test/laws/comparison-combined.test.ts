import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CombinedCause, type CombinedChange, compareOrganisations } from '../../src/comparison/index.js';
import type { HostConvention } from '../../src/independence/index.js';
import {
  type Organisation,
  type OrganisationInput,
  organisationToInput,
  parseOrganisation,
  type Reorganisation,
  tableToJson,
} from '../../src/organisation/index.js';
import { course } from '../arbitraries/reorganisations.js';
import { drift, drifted, reshaped } from '../arbitraries/reshaped.js';
import { SEED } from '../arbitraries/seed.js';
import { differential } from '../oracles/differential.js';
import { mirrored } from '../oracles/mirrored-course.js';
import { combinedIds, slowSteps } from '../oracles/slow-attribution.js';

const conventions: fc.Arbitrary<HostConvention> = fc.constantFrom('counts', 'does-not-count');
const sides = fc.constantFrom<'before' | 'after'>('before', 'after');

function combinedOf(
  before: Organisation,
  after: Organisation,
  reorganisations: readonly Reorganisation[],
  host: HostConvention,
): CombinedChange {
  return compareOrganisations(before, after, { reorganisations, boundaries: 'after', host }).combined;
}

const sumOf = (parts: CombinedChange['parts']): number =>
  Object.values(parts ?? {}).reduce((sum, part) => sum + part, 0);

/** A course without stated figures, of an organisation whose communes all list localities, so that all can be told. */
const told = fc.oneof(
  course.map(({ org, events, days }) => ({ org, events, on: days.at(-1) ?? org.asOf })),
  reshaped.map(({ org, events, after }) => ({ org, events, on: after.asOf })),
);

/** Localities that an event names or whose branches it names, and those that share a branch with them, on one day. */
function touchedBy(event: Reorganisation, org: Organisation): Set<string> {
  const rows = organisationToInput(org).localities;
  const named = new Set<string>(
    JSON.stringify(event)
      .match(/"(?:[^"\\]|\\.)*"/g)
      ?.map((text) => JSON.parse(text) as string),
  );
  const branches = new Set(
    rows.flatMap(({ id, branchIds }) => branchIds.filter((branch) => named.has(id) || named.has(branch))),
  );
  return new Set(
    rows.flatMap(({ id, branchIds }) => (named.has(id) || branchIds.some((each) => branches.has(each)) ? [id] : [])),
  );
}

describe('the change in combined localities', () => {
  it('is the sum of its parts, whatever changed, with events and without', () => {
    let residual = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          drifted.map((each) => ({ ...each, events: [] })),
          drift(),
        ),
        conventions,
        (each, host) => {
          const { before, after, events } = each;
          const combined = combinedOf(before, after, events, host);
          const change = combinedIds(after, host).length - combinedIds(before, host).length;
          if (combined.attribution === 'cannot-tell') return;
          expect(combined.difference).toBe(change);
          expect(sumOf(combined.parts)).toBe(change);
          if (combined.parts?.other !== 0) residual += 1;
        },
      ),
      { numRuns: 200 },
    );
    expect(residual).toBeGreaterThan(20);
  });

  const causes = new Map<CombinedCause, number>();
  it(
    'gives every event what it changes when the whole organisation is built anew after each, and nothing is left',
    differential(
      200,
      fc.property(told, conventions, ({ org, events, on }, host) => {
        const steps = slowSteps(org, events);
        const after = steps.at(-1)?.after ?? org;
        const { events: parts, attribution, parts: sums } = combinedOf(org, { ...after, asOf: on }, events, host);
        if (attribution === 'cannot-tell') return;
        const slow = steps.map(({ event, before, after: next }): readonly [string, number] => [
          event.id,
          combinedIds(next, host).length - combinedIds(before, host).length,
        ]);
        const moves = new Set(events.flatMap(({ id, type }) => (type === 'move' || type === 'rename' ? [id] : [])));
        const without = (list: readonly (readonly [string, number])[]) => list.filter(([id]) => !moves.has(id));
        expect(without(parts.map(({ id, change }) => [id, change] as const))).toEqual(without(slow));
        for (const { cause, change } of parts) if (change !== 0) causes.set(cause, (causes.get(cause) ?? 0) + 1);
        expect(sumOf(sums)).toBe(parts.reduce((sum, { change }) => sum + change, 0));
      }),
      {
        seed: SEED,
        afterwards: () => {
          for (const cause of ['localityMergers', 'localitySplits', 'branchSplits', 'branchMergers'] as const) {
            expect(causes.get(cause)).toBeGreaterThan(5);
          }
        },
      },
    ),
  );

  it('gives nothing to an event that touches no combined locality', () => {
    let untouched = 0;
    fc.assert(
      fc.property(told, conventions, ({ org, events, on }, host) => {
        const steps = slowSteps(org, events);
        const after = steps.at(-1)?.after ?? org;
        const { events: parts } = combinedOf(org, { ...after, asOf: on }, events, host);
        const changes = new Map(parts.map(({ id, change }) => [id, change]));
        for (const { event, before, after: next } of steps) {
          if (!changes.has(event.id)) continue;
          // What an event touches may be combined only before it, or only after: when its branch of its own is dissolved.
          const near = new Set([before, next].flatMap((each) => [...touchedBy(event, each)]));
          const combined = [before, next].flatMap((each) => combinedIds(each, host).filter((id) => near.has(id)));
          if (combined.length > 0) continue;
          untouched += 1;
          expect([event.id, changes.get(event.id)]).toEqual([event.id, 0]);
        }
      }),
      { numRuns: 150 },
    );
    expect(untouched).toBeGreaterThan(50);
  });

  it('does not depend on how events are listed, nor does anything else that is compared', () => {
    fc.assert(
      fc.property(reshaped, sides, conventions, ({ org, events, after }, boundaries, host) => {
        const compared = compareOrganisations(org, after, { reorganisations: events, boundaries, host });
        const listed = [...events].reverse();
        expect(compareOrganisations(org, after, { reorganisations: listed, boundaries, host })).toEqual(compared);
      }),
      { numRuns: 80 },
    );
  });

  it('has parts that mirror those of mirrored events', () => {
    const opposite = {
      localityMergers: 'localitySplits',
      localitySplits: 'localityMergers',
      branchSplits: 'branchMergers',
      branchMergers: 'branchSplits',
      newBranches: 'branchesLost',
      branchesLost: 'newBranches',
      other: 'other',
    } as const satisfies Record<CombinedCause, CombinedCause>;
    let changed = 0;
    fc.assert(
      fc.property(reshaped, ({ org, events, after }) => {
        const host = 'does-not-count';
        const forward = combinedOf(org, after, events, host);
        const mirror = mirrored(org, events, after);
        if (forward.attribution === 'cannot-tell') return;
        const back = combinedOf(mirror.before, mirror.after, mirror.events, host);
        for (const [cause, other] of Object.entries(opposite) as [CombinedCause, CombinedCause][]) {
          expect([cause, back.parts?.[other]]).toEqual([cause, 0 - (forward.parts?.[cause] ?? 0)]);
        }
        const changes = (combined: CombinedChange) => combined.events.map(({ change }) => change);
        expect(changes(back).map((change) => 0 - change)).toEqual(changes(forward).reverse());
        changed += changes(forward).filter((change) => change !== 0).length;
      }),
      { numRuns: 200 },
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('is the same under other ids, cause by cause', () => {
    fc.assert(
      fc.property(reshaped, conventions, ({ org, events, after }, host) => {
        // Units and localities in the opposite order: whoever came first by id comes last.
        const swap = (text: string): string =>
          text.replaceAll(/"([bvnmc])(\d*)"/g, (_, letter: string, digits: string) => {
            const number = digits === '' ? '' : String(99 - Number(digits));
            return `"${String.fromCharCode(219 - letter.charCodeAt(0))}${number}"`;
          });
        const other = (each: Organisation) =>
          parseOrganisation(JSON.parse(swap(JSON.stringify(organisationToInput(each)))) as OrganisationInput);
        const swapped = JSON.parse(swap(JSON.stringify(events))) as Reorganisation[];
        const plain = combinedOf(org, after, events, host);
        expect(combinedOf(other(org), other(after), swapped, host).parts).toEqual(plain.parts);
      }),
      { numRuns: 80 },
    );
  });
});

describe('common boundaries', () => {
  it('hold every locality and branch of either day once, at the root', () => {
    fc.assert(
      fc.property(told, sides, conventions, ({ org, events, on }, boundaries, host) => {
        const after = { ...(slowSteps(org, events).at(-1)?.after ?? org), asOf: on };
        const compared = compareOrganisations(org, after, { reorganisations: events, boundaries, host });
        const home = boundaries === 'after' ? after : org;
        const [root] = tableToJson(compared.byUnit);
        if (home.units.kinds[0] === 'branch' || home.units.kinds[0] === 'group') return;
        for (const { state, before, after: now } of compared.states) {
          const name = state === 'total' ? 'localities' : state;
          expect([name, root?.[`${name}.before`], root?.[`${name}.after`]]).toEqual([name, before, now]);
        }
        const branches = compared.counts.find(({ kind }) => kind === 'branch');
        expect([root?.['branches.before'], root?.['branches.after']]).toEqual([
          branches?.before ?? 0,
          branches?.after ?? 0,
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it('give an organisation compared with itself no difference anywhere', () => {
    fc.assert(
      fc.property(course, sides, conventions, ({ org }, boundaries, host) => {
        const compared = compareOrganisations(org, org, { reorganisations: [], boundaries, host });
        for (const column of compared.byUnit.columns) {
          if (!column.name.endsWith('.difference') || column.kind !== 'count') continue;
          expect([...column.values]).toEqual([...column.values].map(() => 0));
        }
        for (const { added, gone, merged, split, renamed, moved } of [compared.units, compared.localities]) {
          expect([added, gone, merged, split, renamed, moved].flat()).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
  });
});
