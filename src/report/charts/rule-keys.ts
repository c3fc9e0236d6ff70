import type { Colours } from './chart-colours.js';
import type { Key } from './chart-keys.js';
import { shownText } from './chart-text.js';

/** A rule as it is shown: its name, and with its number. */
export interface RuleKey extends Key {
  readonly name: string;
}

/** How long the name of a rule is in a legend, in letters. */
const LONGEST = 80;

/**
 * The rules with their numbers, so that they can be told apart without colours, and where two have one name. The number
 * also makes the text safe as a key: no rule can be called `constructor`.
 */
export function ruleKeys(
  ruleIds: readonly string[],
  ruleName: ((ruleId: string) => string | undefined) | undefined,
  colours: Colours,
): RuleKey[] {
  return ruleIds.map((ruleId, index) => {
    const name = shownText(ruleName?.(ruleId) ?? ruleId);
    const letters = Array.from(name.matchAll(/\p{M}+|\P{M}\p{M}*/gu), ([letter]) => letter);
    const short =
      letters.length <= LONGEST
        ? name
        : `${letters
            .slice(0, LONGEST - 1)
            .join('')
            .trimEnd()}…`;
    return {
      name: short,
      text: `${String(index + 1)}. ${short}`,
      colour: colours.series[index % colours.series.length]!,
    };
  });
}
