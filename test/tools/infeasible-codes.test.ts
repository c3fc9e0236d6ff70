import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { INFEASIBLE_SAMPLES } from '../report/sentences/infeasible-samples.js';

const root = path.resolve(import.meta.dirname, '../..');

/** The codes that a file gives to its `InfeasibleError`s: where it makes one, or hands on to what makes one. */
function codesOf(text: string): string[] {
  if (!text.includes('new InfeasibleError(')) return [];
  const made = /(?:new InfeasibleError\(|\brefuse\(|\bmisfit\(where, )['`]([a-z-]+(?:\$\{name\})?)['`]/g;
  const chosen = /\bcode = [^;]*\? '([a-z-]+)' : '([a-z-]+)'/g;
  const found = [...text.matchAll(made), ...text.matchAll(chosen)].flatMap(([, ...codes]) => codes);
  return found.flatMap((code) => {
    // One code ends in a name that is filled in.
    return code.endsWith('}') ? ['months', 'half-years'].map((name) => code.replace(/\$.*$/, name)) : [code];
  });
}

describe('what has no answer', () => {
  it('is told of every code that the sources give an InfeasibleError, and of no other', () => {
    const files = readdirSync(path.join(root, 'src'), {
      recursive: true,
      encoding: 'utf8',
    });
    const codes = files.flatMap((file) =>
      file.endsWith('.ts') ? codesOf(readFileSync(path.join(root, 'src', file), 'utf8')) : [],
    );
    expect([...new Set(codes)].toSorted()).toEqual(Object.keys(INFEASIBLE_SAMPLES).toSorted());
  });
});
