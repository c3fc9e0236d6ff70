import fs from 'node:fs';
import { expect, it } from 'vitest';
import compilers from '../../.config/compilers/package.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };

/** What a badge of the README says, from the label that is read out. */
function badge(name: string): string {
  const svg = fs.readFileSync(`docs/media/${name}.svg`, 'utf8');
  const [, label = ''] = /aria-label="([^"]*)"/.exec(svg) ?? [];
  const [left = '', right = ''] = label.split(': ');
  // What is drawn is what is read out.
  expect(svg.match(/<text[^>]*>[^<]*/g)?.map((text) => text.replace(/^[^>]*>/, ''))).toEqual([left, right]);
  return right;
}

it('the badges of the README are true', () => {
  const versions = Object.keys(compilers.dependencies).map((name) => name.replace('typescript-', ''));
  expect(badge('node')).toBe(manifest.engines.node.replace(/^>=(\d+\.\d+).*/, '≥ $1'));
  expect(badge('types')).toBe(`${String(versions[0])} to ${String(versions.at(-1))}`);
  expect(badge('dependencies')).toBe(String(Object.keys(manifest.dependencies).length));
  expect(badge('licence')).toBe(manifest.license);
});
