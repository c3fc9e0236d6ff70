import { type AnyRatio, ContractError, kindOfValue, ratioParts } from '../../../core/index.js';

/** A certificate, read entry by entry: what is not as its code has it is refused. */
export class Certificate {
  readonly #entries: Readonly<Record<string, unknown>>;

  /** @param entries - The facts of a certificate. */
  constructor(entries: unknown) {
    if (typeof entries !== 'object' || entries === null) throw notCertificate('certificate', entries);
    this.#entries = entries as Readonly<Record<string, unknown>>;
  }

  /** Whether there is such an entry. */
  has(name: string): boolean {
    return this.#entries[name] !== undefined && this.#entries[name] !== null;
  }

  /** A text, or an index as text. */
  text(name: string): string {
    const value = this.#entries[name];
    if (typeof value === 'string') return value;
    return Number.isSafeInteger(value) ? String(value) : fail(name, value);
  }

  /** A whole number; digits where it is beyond 2^53. */
  count(name: string): bigint {
    const value = this.#entries[name];
    const isDigits = typeof value === 'string' && /^-?\d+$/.test(value);
    return isDigits || Number.isInteger(value) ? BigInt(value as string | number) : fail(name, value);
  }

  /** A ratio. */
  amount(name: string): AnyRatio {
    const value = this.#entries[name] as AnyRatio;
    try {
      ratioParts(value);
      return value;
    } catch {
      return fail(name, value);
    }
  }

  /** A list of ids, in its order. */
  texts(name: string): string[] {
    return this.#list(name).map((value) => (typeof value === 'string' ? value : fail(name, value)));
  }

  /** Several entries, each with facts of its own. */
  parts(name: string): Certificate[] {
    return this.#list(name).map((value) => new Certificate(value));
  }

  /** An entry with facts of its own. */
  part(name: string): Certificate {
    return new Certificate(this.#entries[name]);
  }

  #list(name: string): readonly unknown[] {
    const value = this.#entries[name];
    return Array.isArray(value) ? value : fail(name, value);
  }
}

function fail(name: string, value: unknown): never {
  throw notCertificate(name, value);
}

function notCertificate(name: string, value: unknown): ContractError {
  return new ContractError('not-a-certificate', `A certificate of this code has another ${name}.`, {
    name,
    found: kindOfValue(value),
  });
}
