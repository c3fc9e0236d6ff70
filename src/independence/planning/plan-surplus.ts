import type { BranchCase } from './plan-branch.js';

/**
 * What becomes of a branch, or of a locality that founds one, as far as the commune's surplus is concerned.
 *
 * A commune needs max(0, Σ net) admissions and Σ lack − that many transfers, and can do with its candidates where
 * Σ short is not above 0. All three add up over its branches, so that of two options with the same gain the one
 * that is not better in any of them is never needed.
 */
export interface SurplusOption {
  readonly gain: number;
  /** Members lacking in the resulting branches, less those above the threshold. */
  readonly net: number;
  /** Members lacking in the resulting branches. */
  readonly lack: number;
  /** Members lacking that cannot be admitted, less those above the threshold; 0 where candidates are no limit. */
  readonly short: number;
  /** Places of the localities that split off. */
  readonly splits: readonly number[];
}

interface Partial {
  readonly lack: number;
  /** Lacking and not to be admitted, less all that lack; 0 where candidates are no limit. */
  readonly short: number;
  readonly chain: Chain | null;
}

interface Chain {
  readonly item: number;
  readonly before: Chain | null;
}

/** Every option of a shared branch that may be part of a best plan, the first of them leaving it as it is. */
export function surplusOptions(branch: BranchCase, limited: boolean): SurplusOption[] {
  const { needed, members, residents, lacks, limits, staying, stayingLimit, lastGains } = branch;
  const elsewhere = members - residents.reduce((sum, count) => sum + count, 0);
  const above = Math.max(0, members - needed);
  const options: SurplusOption[] = [{ gain: 0, net: -above, lack: 0, short: limited ? -above : 0, splits: [] }];
  const [least, depth] = [Math.min(elsewhere, needed), needed + 1];
  const width = needed - least + 1;
  const keyOf = (splits: number, stay: number, limit: number): number =>
    (splits * width + stay - least) * depth + limit;
  let states = new Map<number, Partial[]>([
    [keyOf(0, least, Math.min(stayingLimit, needed)), [{ lack: 0, short: 0, chain: null }]],
  ]);
  residents.forEach((count, item) => {
    const next = new Map<number, Partial[]>();
    const lack = lacks[item]!;
    const short = limited ? Math.max(0, lack - limits[item]!) - lack : 0;
    for (const [key, list] of states) {
      const limit = key % depth;
      const stay = (Math.floor(key / depth) % width) + least;
      const splits = Math.floor(key / depth / width);
      for (const each of list) {
        const chain = { item, before: each.chain };
        keep(next, keyOf(splits + 1, stay, limit), { lack: each.lack + lack, short: each.short + short, chain });
        const wider = Math.min(limit + limits[item]!, needed);
        keep(next, keyOf(splits, Math.min(stay + count, needed), wider), each);
      }
    }
    states = next;
  });
  for (const [key, list] of states) {
    const limit = key % depth;
    const stay = (Math.floor(key / depth) % width) + least;
    const splits = Math.floor(key / depth / width);
    const left = staying + residents.length - splits;
    if (splits === 0 || left === 0) continue;
    const gain = splits + (left === 1 && (staying === 0 || lastGains) ? 1 : 0);
    const restLack = needed - Math.max(0, stay);
    for (const each of list) {
      const lack = each.lack + restLack;
      // Who lives here and belongs elsewhere is not offered: those above the threshold are counted only where none does.
      const net = elsewhere < 0 ? lack : needed * (splits + 1) - members;
      const short = limited ? each.short + Math.max(0, restLack - limit) - restLack + net : 0;
      options.push({ gain, net, lack, short, splits: itemsOf(each.chain) });
    }
  }
  return undominated(options);
}

/** The option of founding a branch, beside that of not doing so. */
export function foundingOptions(needed: number, residents: number, limit: number, limited: boolean): SurplusOption[] {
  const lack = Math.max(0, needed - residents);
  const net = needed - residents;
  const short = limited ? Math.max(0, lack - limit) - (lack - net) : 0;
  return [
    { gain: 0, net: 0, lack: 0, short: 0, splits: [] },
    { gain: 1, net, lack, short, splits: [0] },
  ];
}

/** A choice of one option in each of a commune's branches. */
export interface SurplusChoice extends Omit<SurplusOption, 'splits'> {
  readonly option: SurplusOption | null;
  readonly before: SurplusChoice | null;
}

/** For each gain, the choices of a commune that may be best; `above` are the members above the threshold elsewhere. */
export function surplusChoices(
  all: readonly (readonly SurplusOption[])[],
  above: number,
  limited: boolean,
): SurplusChoice[][] {
  const start: SurplusChoice = {
    gain: 0,
    net: -above,
    lack: 0,
    short: limited ? -above : 0,
    option: null,
    before: null,
  };
  let choices = [start];
  for (const options of all) {
    const known = new Map<number, SurplusChoice[]>();
    for (const before of choices) {
      for (const option of options) {
        const gain = before.gain + option.gain;
        const net = before.net + option.net;
        const lack = before.lack + option.lack;
        const short = before.short + option.short;
        let others = known.get(gain);
        if (others === undefined) {
          others = [];
          known.set(gain, others);
        }
        // Most are no better than one that is known, and are never made.
        if (makeRoom(others, net, lack, short)) others.push({ gain, net, lack, short, option, before });
      }
    }
    choices = [...known.values()].flat();
  }
  const byGain: SurplusChoice[][] = [];
  for (const choice of choices) {
    while (byGain.length <= choice.gain) byGain.push([]);
    if (choice.short <= 0) byGain[choice.gain]!.push(choice);
  }
  return byGain;
}

/** Leaves out what is no better than another of the same gain in any way; of equals the first stays. */
function undominated(all: readonly SurplusOption[]): SurplusOption[] {
  const byGain = new Map<number, SurplusOption[]>();
  for (const each of all) {
    const known = byGain.get(each.gain);
    if (known === undefined) byGain.set(each.gain, [each]);
    else if (makeRoom(known, each.net, each.lack, each.short)) known.push(each);
  }
  return [...byGain.values()].flat();
}

/** Takes out what is no better than something new; `false`, with nothing taken out, where the new is no better itself. */
function makeRoom(known: Omit<SurplusOption, 'splits'>[], net: number, lack: number, short: number): boolean {
  for (const other of known) if (other.net <= net && other.lack <= lack && other.short <= short) return false;
  let kept = 0;
  for (const other of known) {
    if (net <= other.net && lack <= other.lack && short <= other.short) continue;
    known[kept] = other;
    kept += 1;
  }
  known.length = kept;
  return true;
}

/** Keeps a state unless another lacks no more and is no shorter: who lacks more here has more above it elsewhere. */
function keep(states: Map<number, Partial[]>, key: number, each: Partial): void {
  const known = states.get(key);
  const covers = (one: Partial, other: Partial): boolean => one.lack <= other.lack && one.short <= other.short;
  if (known === undefined) states.set(key, [each]);
  else if (!known.some((other) => covers(other, each))) {
    states.set(key, [...known.filter((other) => !covers(each, other)), each]);
  }
}

function itemsOf(chain: Chain | null): number[] {
  const items: number[] = [];
  for (let at = chain; at !== null; at = at.before) items.push(at.item);
  return items.reverse();
}
