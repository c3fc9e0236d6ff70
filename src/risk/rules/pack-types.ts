import type { IsoDate } from '../../calendar/index.js';
import type { RuleSubject } from './rule-subject.js';
import type { RiskNode, RiskRule } from './schema.js';

/**
 * A definition met in print, under each reading that its words allow.
 *
 * @category Rule packs
 */
export interface RulePack {
  /** The definition's id. */
  readonly id: string;
  /** What its rules are asked of: branches, or localities. */
  readonly of: RuleSubject;
  /** Where it is printed. */
  readonly source: string;
  /** The first day on which it is known to be in use, or `null` where the source does not say. */
  readonly from: IsoDate | null;
  /** The last day on which it is known to be in use, or `null` where the source does not say. */
  readonly to: IsoDate | null;
  /** The readings, the usual one first. */
  readonly readings: readonly RuleReading[];
}

/**
 * One way to read a definition.
 *
 * @category Rule packs
 */
export interface RuleReading {
  /** What is read how, such as `at-least-3`. */
  readonly name: string;
  /** The rule. */
  readonly rule: RiskRule;
}

/** What a pack is of, and from where. */
export interface PackHead {
  readonly id: string;
  readonly of: RuleSubject;
  readonly source: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** The source of definitions that are met again and again, without one document that sets them. */
export const MET_IN_PRINT = 'Met in print; no one document is known to define it';

/** A pack from its readings: the first rule has the pack's id, the others that and the reading's name. */
export function packOf(
  { id, of, source, from, to }: PackHead,
  readings: readonly (readonly [name: string, when: RiskNode])[],
): RulePack {
  return {
    id,
    of,
    source,
    from: from ?? null,
    to: to ?? null,
    readings: readings.map(([name, when], index) => ({
      name,
      rule: { id: index === 0 ? id : `${id}-${name}`, source, when },
    })),
  };
}
