import { describe, expect, it } from 'vitest';
import { type ChiboError, type Issue, isChiboError } from '../../src/core/index.js';
import { deepFreeze, malformedCalls } from '../arbitraries/hostile.js';
import { callable } from '../hostile/callable.js';
import type { Calls } from '../hostile/calls.js';

/** Of the malformed values those that are wrong in different ways: each kind is told once. */
const VALUES = [
  'undefined',
  'null',
  'NaN',
  'minus one',
  'a half',
  'an unsafe number',
  'empty text',
  '__proto__',
  'an empty object',
  'a list of nothing',
  'the same, twice',
];

/** Every fault that a function tells when one thing in a right call is wrong: where, which, in which words, of which values. */
async function faultsOf(name: string, lists: Calls[string] = []): Promise<string> {
  const run = callable(name);
  const told = new Map<string, Set<string>>();
  for (const args of lists) {
    for (const { args: malformed } of malformedCalls(deepFreeze(args), 3, VALUES)) {
      try {
        await run(...malformed);
      } catch (error) {
        // What is not the library's own is another test's matter.
        if (!isChiboError(error)) continue;
        for (const [line, value] of linesOf(error)) told.set(line, (told.get(line) ?? new Set()).add(value));
      }
    }
  }
  return [...told]
    .map(([line, values]) => `${line} (${[...values].sort().join(', ')})`)
    .sort()
    .join('\n');
}

function linesOf(error: ChiboError): (readonly [string, string])[] {
  const { issues } = error as { readonly issues?: readonly Issue[] };
  // The kind that was found is told by the values.
  const words = (message: string): string => message.replace(/found [^,;]+\.$/, 'found …');
  if (issues === undefined) return [[`${error.code}: ${words(error.message)}`, detailsOf(error)]];
  const [where = ''] = error.message.split(':');
  return issues.map(({ path, code, message, value }) => [
    `${where} [${path.join('.')}] ${code}: ${words(message)}`,
    typeof value === 'string' ? `'${value}'` : String(value),
  ]);
}

/** The names of what stands in the details; of what was found the kind. */
function detailsOf({ details }: ChiboError): string {
  return Object.entries(details)
    .map(([name, value]) => (name === 'found' ? `found ${String(value)}` : name))
    .join(', ');
}

/** The words of a room: a changed or lost one shows in the file beside the test. */
export function faultsOfRoom(room: string, calls: Calls): void {
  describe(`the faults that ${room} tells`, () => {
    it.each(Object.entries(calls))('%s', async (name, lists) => {
      expect(await faultsOf(name, lists)).toMatchSnapshot();
    });
  });
}
