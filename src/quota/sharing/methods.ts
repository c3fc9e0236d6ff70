import { attempt, InvalidInputError, IssueList, parseRatio, type RatioInput, ratioParts } from '../../core/index.js';

/**
 * The methods that have a name.
 *
 * Divisor methods give each place to the largest `weight ÷ signpost(places so far + 1)`:
 *
 * | method | signpost of the k-th place | also called |
 * |---|---|---|
 * | `adams` | k − 1 | smallest divisors |
 * | `dean` | 2k(k − 1) ÷ (2k − 1) | harmonic mean |
 * | `huntington-hill` | √(k(k − 1)) | equal proportions, geometric mean |
 * | `webster` | k − ½ | Sainte-Laguë |
 * | `dhondt` | k | Jefferson |
 *
 * `hamilton` is largest remainder with the Hare quota, `Σ weights ÷ total`; `hamilton-droop` the same with
 * the exact Droop quota, `Σ weights ÷ (total + 1)`, not rounded up, so that the unit of the weights never
 * matters. `balinski-young` is the quota method of 1975.
 *
 * @category Methods
 */
export type QuotaMethodName =
  | 'webster'
  | 'dhondt'
  | 'huntington-hill'
  | 'adams'
  | 'dean'
  | 'hamilton'
  | 'hamilton-droop'
  | 'balinski-young';

/** Every {@link QuotaMethodName}; the first is the default. */
export const QUOTA_METHODS: readonly QuotaMethodName[] = [
  'webster',
  'dhondt',
  'huntington-hill',
  'adams',
  'dean',
  'hamilton',
  'hamilton-droop',
  'balinski-young',
];

/**
 * A divisor method of your own, told by its signposts: the k-th place of a claim is won with
 * `weight ÷ signposts(k)`.
 *
 * @category Methods
 */
export interface SignpostMethod {
  /** What results call the method; `signposts` unless told. */
  readonly name?: string;
  /**
   * The signpost of the k-th place, k = 1, 2, 3 …, exact: a whole number, a decimal string or a ratio. The
   * sequence rises strictly; `signposts(1)` may be 0, and then first places come before all others.
   */
  readonly signposts: (place: number) => RatioInput;
}

/**
 * How places are shared out: a named method or a signpost sequence.
 *
 * @category Methods
 */
export type QuotaMethod = QuotaMethodName | SignpostMethod;

/**
 * How a divisor method's rounding is computed in floats: a claim with `y = weight × t` has won
 * `⌊linear·y + shift + root·√(y² + bend)⌋` places at multiplier t.
 */
export interface Curve {
  readonly shape: 'linear' | 'geometric' | 'harmonic';
  readonly linear: number;
  readonly shift: number;
  readonly root: number;
  readonly bend: number;
  /** Of a linear sequence: the k-th key is weight ÷ (step·k − offset). */
  readonly step: number;
  readonly offset: number;
}

/** The signposts of a divisor method, exactly and in floats. */
export interface Signposts {
  /** Whether keys are compared squared, because the signposts are roots. */
  readonly squared: boolean;
  /** 1 where the first signpost is 0: every positive weight comes first. Otherwise 0. */
  readonly first: 0 | 1;
  /** The k-th signpost, squared where `squared` says so, as numerator and denominator. */
  readonly exact: (place: number) => readonly [numerator: bigint, denominator: bigint];
  /** The same for floats; `null` for a sequence that only exact arithmetic knows. */
  readonly curve: Curve | null;
}

/** A method after its name or sequence was understood. */
export interface Rule {
  readonly name: string;
  readonly kind: 'divisor' | 'largest-remainder' | 'quota-method';
  readonly signposts: Signposts;
  /** Of largest remainder: 1 for the Droop quota, otherwise 0. */
  readonly extra: 0 | 1;
}

const line = (step: number, offset: number, shift: number): Curve => {
  return { shape: 'linear', linear: 1 / step, shift, root: 0, bend: 0, step, offset };
};

const WEBSTER: Signposts = {
  squared: false,
  first: 0,
  exact: (place) => [2n * BigInt(place) - 1n, 2n],
  curve: line(2, 1, 0.5),
};

const WHOLE: Signposts = { squared: false, first: 0, exact: (place) => [BigInt(place), 1n], curve: line(1, 0, 0) };

const ADAMS: Signposts = {
  squared: false,
  first: 1,
  exact: (place) => [BigInt(place) - 1n, 1n],
  curve: line(1, 1, 1),
};

const GEOMETRIC: Signposts = {
  squared: true,
  first: 1,
  exact: (place) => [BigInt(place) * (BigInt(place) - 1n), 1n],
  curve: { shape: 'geometric', linear: 0, shift: 0.5, root: 1, bend: 0.25, step: 0, offset: 0 },
};

const HARMONIC: Signposts = {
  squared: false,
  first: 1,
  exact: (place) => [2n * BigInt(place) * (BigInt(place) - 1n), 2n * BigInt(place) - 1n],
  curve: { shape: 'harmonic', linear: 0.5, shift: 0.5, root: 0.5, bend: 1, step: 0, offset: 0 },
};

const divisor = (name: string, signposts: Signposts): Rule => ({ name, kind: 'divisor', signposts, extra: 0 });

const RULES: ReadonlyMap<string, Rule> = new Map<QuotaMethodName, Rule>([
  ['webster', divisor('webster', WEBSTER)],
  ['dhondt', divisor('dhondt', WHOLE)],
  ['huntington-hill', divisor('huntington-hill', GEOMETRIC)],
  ['adams', divisor('adams', ADAMS)],
  ['dean', divisor('dean', HARMONIC)],
  ['hamilton', { name: 'hamilton', kind: 'largest-remainder', signposts: WHOLE, extra: 0 }],
  ['hamilton-droop', { name: 'hamilton-droop', kind: 'largest-remainder', signposts: WHOLE, extra: 1 }],
  ['balinski-young', { name: 'balinski-young', kind: 'quota-method', signposts: WHOLE, extra: 0 }],
]);

/** Understands a method, or adds what is wrong with it to `issues`. */
export function readMethod(method: unknown, issues: IssueList): Rule | null {
  const named = RULES.get(method as string);
  if (named !== undefined) return named;
  if (typeof method === 'object' && method !== null) {
    const { signposts, name = 'signposts' } = method as { signposts?: unknown; name?: unknown };
    if (typeof signposts === 'function' && typeof name === 'string') {
      return ownRule(name, signposts as SignpostMethod['signposts'], issues);
    }
  }
  const message = `A method is one of ${QUOTA_METHODS.join(', ')} or {signposts}.`;
  issues.add(['method'], 'unknown-method', message, method);
  return null;
}

function ownRule(name: string, signposts: SignpostMethod['signposts'], issues: IssueList): Rule | null {
  const known = new Map<number, readonly [bigint, bigint]>();
  const read = (place: number): readonly [bigint, bigint] => {
    const kept = known.get(place);
    if (kept !== undefined) return kept;
    const given = signposts(place);
    const parsed = attempt(() => ratioParts(parseRatio(given)));
    if (!parsed.success) throw badSignpost(place, 'A signpost is a whole number, a decimal string or a ratio.', given);
    known.set(place, parsed.data);
    return parsed.data;
  };
  const exact = (place: number): readonly [bigint, bigint] => {
    const [numerator, denominator] = read(place);
    const [before, beforeOver] = place === 1 ? [-1n, 1n] : read(place - 1);
    if (numerator < 0n || numerator * beforeOver <= before * denominator) {
      throw badSignpost(place, 'Signposts start at 0 or more and rise strictly.', signposts(place));
    }
    return [numerator, denominator];
  };
  const start = attempt(() => [exact(1), exact(2)] as const);
  if (!start.success) {
    // What the caller's function throws of its own is no fault of the method.
    if (!(start.error instanceof InvalidInputError)) throw start.error;
    for (const { path, code, message, value } of start.error.issues) issues.add(path, code, message, value);
    return null;
  }
  const first = start.data[0][0] === 0n ? 1 : 0;
  return divisor(name, { squared: false, first, exact, curve: null });
}

function badSignpost(place: number, message: string, value: unknown): InvalidInputError {
  const issues = new IssueList('signposts');
  issues.add(['method', 'signposts', place], 'bad-signposts', message, value);
  return issues.toError();
}

/** The key of a claim's k-th place in floats, right within 2^-50 of itself; `Infinity` where its signpost is 0. */
export function floatKey(curve: Curve, weight: number, place: number): number {
  if (curve.root === 0) return weight / (curve.step * place - curve.offset);
  if (curve.linear === 0) return weight / Math.sqrt(place * (place - 1));
  return (weight * (2 * place - 1)) / (2 * place * (place - 1));
}

/** How many places a claim with `y` = weight × t has won in floats, unbounded, where the curve is bent. */
export function floatPlaces(curve: Curve, y: number): number {
  return Math.floor(curve.linear * y + curve.shift + curve.root * Math.sqrt(y * y + curve.bend));
}
