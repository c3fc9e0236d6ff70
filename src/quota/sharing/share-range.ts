import { shareByQuotaMethod } from './balinski-young.js';
import { shareByDivisor } from './divisor.js';
import { clearTies, type Engine } from './engine.js';
import { shareByRemainder } from './largest-remainder.js';

/**
 * Shares out `total` places among the claims from `from` up to but not including `to`, into
 * `engine.quotas`; contested places are left out and noted as ties.
 *
 * The bounds of the range must admit an answer, and a positive weight must be there to take what the minima
 * leave.
 */
export function shareRange(engine: Engine, from: number, to: number, total: number): void {
  clearTies(engine);
  if (engine.rule.kind === 'divisor') shareByDivisor(engine, from, to, total);
  else if (engine.rule.kind === 'largest-remainder') shareByRemainder(engine, from, to, total);
  else shareByQuotaMethod(engine, from, to, total);
}
