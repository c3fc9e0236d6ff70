import fs from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeParseTarget } from '../../src/target/index.js';
import { targets } from '../arbitraries/targets.js';

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
formats.default(ajv);
const accepts = ajv.compile(JSON.parse(fs.readFileSync('dist/schemas/target.json', 'utf8')) as object);

describe('the JSON Schema of a target', () => {
  it('takes the targets that the library takes', () => {
    fc.assert(
      fc.property(targets(), (target) => {
        expect(safeParseTarget(target).success).toBe(true);
        expect([accepts(target), accepts.errors]).toEqual([true, null]);
      }),
    );
  });

  it('refuses a target with one number, field or word that is none', () => {
    const version = (of: object) => ({ versions: [{ from: '2024-01-01', ...of }] });
    const good = {
      unitId: 'u',
      measure: 'm',
      period: '2024',
      bound: 'at-least',
      issuedBy: 'x',
      ...version({ value: 7 }),
    };
    const bad = [
      7.5,
      -7,
      '7%',
      'seven',
      null,
      true,
      { numerator: 1, denominator: 0 },
      { numerator: '1', denominator: '00' },
    ];
    expect(accepts(good)).toBe(true);
    for (const target of [
      ...bad.map((value) => ({ ...good, ...version({ value }) })),
      { ...good, ...version({ rate: '3%' }) },
      { ...good, bound: 'about' },
      { ...good, bound: 'rate' },
      { ...good, unitId: '' },
      { ...good, note: 'x' },
      { ...good, versions: [] },
      { ...good, versions: [{ from: '2024-13-01', value: 7 }] },
    ]) {
      expect([target, accepts(target), safeParseTarget(target).success]).toEqual([target, false, false]);
    }
  });
});
