import { type AnyRatio, addRatios, multiplyRatios } from '../../core/index.js';
import { type Division, divisionOf, type Estimate, type Sharing } from './apportion.js';

/** A known amount that an event divided: between whom it lies, and what of it each has by the weights. */
export interface Lump {
  readonly value: number;
  /** The event that divided it. */
  readonly event: string;
  readonly why: 'divided' | 'content-changed';
  /** Everyone who may have a part of it; `null` where no weight says how much. */
  readonly parts: Map<Holder | null, Estimate | null>;
}

/** What one unit or locality holds of the figures, for as long as no event concerns it. */
export interface Holder {
  readonly id: string;
  /** What is certainly its own. */
  certain: number;
  /** Amounts of which it may have a part. */
  lumps: Lump[];
  /** The figures that it comes from, with the part of each by the weights; `null` where no weight says. */
  sources: Map<string, AnyRatio | null> | null;
  /** The one figure that it is, where it was neither merged nor divided; `sources` is null then. */
  readonly single: string | null;
  /** Whether it comes from something whose figure is not known. */
  incomplete: boolean;
}

/** All of a figure. */
export const WHOLE: AnyRatio = { numerator: 1, denominator: 1 };

/** A holder of one figure, or of one that is not known. */
export function holderOf(id: string, value: number | null): Holder {
  return {
    id,
    certain: value ?? 0,
    lumps: [],
    sources: null,
    single: id,
    incomplete: value === null,
  };
}

/** The figures that a holder comes from, with the part of each. */
export function sourcesOf({ sources, single }: Holder): Iterable<readonly [string, AnyRatio | null]> {
  return sources ?? (single === null ? [] : [[single, WHOLE]]);
}

/** A holder of nothing. */
function emptyHolder(id: string): Holder {
  return { id, certain: 0, lumps: [], sources: null, single: null, incomplete: false };
}

/** Several become one; those given hold nothing afterwards. An amount that lies with one holder alone is its own. */
export function mergeHolders(id: string, from: readonly Holder[]): Holder {
  const merged = emptyHolder(id);
  let sources = new Map<string, AnyRatio | null>();
  for (const holder of from) {
    merged.certain += holder.certain;
    merged.incomplete ||= holder.incomplete;
    sources = joinSources(sources, holder);
    for (const lump of holder.lumps) {
      const part = lump.parts.get(holder) ?? null;
      const held = lump.parts.get(merged);
      lump.parts.delete(holder);
      if (held === undefined) merged.lumps.push(lump);
      lump.parts.set(merged, part === null || held === null ? null : [...(held ?? []), ...part]);
    }
  }
  merged.sources = sources;
  const together = merged.lumps.filter((lump) => lump.parts.size === 1);
  merged.lumps = merged.lumps.filter((lump) => lump.parts.size > 1);
  for (const lump of together) merged.certain += lump.value;
  return merged;
}

/**
 * One becomes several, by weights where there are any; the one given holds nothing afterwards. What is to be shared
 * out is added to `divisions`.
 */
export function divideHolder(
  whole: Holder,
  ids: readonly string[],
  event: string,
  sharing: Sharing | null,
  divisions: Division[],
): Holder[] {
  const parts = ids.map(emptyHolder);
  parts.forEach((part, place) => {
    part.incomplete = whole.incomplete;
    const share = sharing === null ? null : lowestTerms(sharing.weights[place]!, sharing.sum);
    const sources = new Map<string, AnyRatio | null>();
    for (const [id, all] of sourcesOf(whole)) {
      sources.set(id, share === null || all === null ? null : all === WHOLE ? share : multiplyRatios(all, share));
    }
    part.sources = sources;
  });
  // A part of nothing is nothing, whatever the weights.
  if (whole.certain > 0) spread(addLump(whole.certain, event, 'divided'), whole.certain);
  for (const lump of whole.lumps) {
    const value = lump.parts.get(whole) ?? null;
    lump.parts.delete(whole);
    spread(lump, value);
  }
  return parts;

  function spread(lump: Lump, amount: number | Estimate | null): void {
    const division = amount === null || sharing === null ? null : divisionOf(amount, sharing);
    if (division !== null) divisions.push(division);
    parts.forEach((part, place) => {
      lump.parts.set(part, division === null ? null : [{ division, place }]);
      part.lumps.push(lump);
    });
  }
}

/** People came to it, or left it, and nobody counted them: what it had is no longer certainly its own. */
export function cloud(holder: Holder, event: string): void {
  const lump = addLump(holder.certain, event, 'content-changed');
  lump.parts.set(holder, null);
  // What may be elsewhere keeps the amount from ever being one holder's alone.
  lump.parts.set(null, null);
  holder.certain = 0;
  holder.lumps.push(lump);
  holder.sources = new Map(Array.from(sourcesOf(holder), ([id]) => [id, null]));
}

function addLump(value: number, event: string, why: Lump['why']): Lump {
  return { value, event, why, parts: new Map() };
}

function joinSources(left: Map<string, AnyRatio | null>, holder: Holder): Map<string, AnyRatio | null> {
  const right = holder.sources;
  // The smaller is added to the larger, so that a long chain of mergers is not copied at every link.
  const [into, from] = right !== null && left.size < right.size ? [right, left] : [left, sourcesOf(holder)];
  for (const [id, share] of from) {
    const held = into.get(id);
    if (held === undefined) into.set(id, share);
    else into.set(id, held === null || share === null ? null : addRatios(held, share));
  }
  return into;
}

/** A ratio of two counts in lowest terms. */
function lowestTerms(numerator: number, denominator: number): AnyRatio {
  let [divisor, rest] = [denominator, numerator];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}
