import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportOf, surfaces } from '../../.config/api-report.mjs';
import { untoldChanges } from './api-changes.js';

const folder = 'test/api';
const esm = surfaces('.d.ts');

describe('the report of the public names', { timeout: 30_000 }, () => {
  it('is there for each room, and for nothing else', () => {
    expect(fs.readdirSync(folder).sort()).toEqual(esm.map(({ room }) => `${room}.txt`).sort());
  });

  it.each(esm)('says what the build declares in $room: renew it with npm run api', (surface) => {
    expect(reportOf(surface)).toBe(fs.readFileSync(`${folder}/${surface.room}.txt`, 'utf8'));
  });

  it('has a declaration for every name', () => {
    for (const { room, exported } of esm) {
      expect(exported.size).toBeGreaterThan(10);
      for (const [name, text] of exported) {
        expect([room, name, text.includes(name), text.includes('/**')]).toEqual([room, name, true, false]);
      }
    }
  });

  it('holds for CommonJS as well', () => {
    expect(surfaces('.d.cts').map(reportOf)).toEqual(esm.map(reportOf));
  });

  it('is what the front door has, types too, no name twice', () => {
    const names = esm.flatMap(({ exported }) => [...exported.keys()]).sort();
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const door = fs.readFileSync('dist/index.d.ts', 'utf8').matchAll(/^export \{([^}]*)\}/gm);
    const passed = [...door].flatMap(([, list = '']) => list.split(',').map((each) => each.trim().split(/\s+/).at(-1)));
    expect(passed.sort()).toEqual(names);
  });
});

describe('a public change', { timeout: 30_000 }, () => {
  it('has a line in CHANGELOG.md that names it, or its room as chibo/room', () => {
    expect(untoldChanges('.')).toEqual([]);
  });
});
