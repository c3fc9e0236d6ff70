import { ContractError, kindOfValue } from '../../core/index.js';

/** Refuses options that are missing: the host convention changes the ratio, so that there is no default. */
export function checkOptions(where: string, options: unknown): void {
  if (typeof options === 'object' && options !== null) return;
  const message = `${where} needs options with the host convention: { host: 'counts' } or { host: 'does-not-count' }.`;
  throw new ContractError('missing-options', message, { found: kindOfValue(options) });
}

/** Refuses arguments that are no objects, by their names. */
export function checkObjects(where: string, named: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(named)) {
    if (typeof value === 'object' && value !== null) continue;
    const message = `${where} needs ${name}, and got ${kindOfValue(value)}.`;
    throw new ContractError('missing-argument', message, { name, found: kindOfValue(value) });
  }
}
