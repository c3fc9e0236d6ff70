import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldName,
  getUnit,
  indexNames,
  type Organisation,
  parseOrganisation,
  searchUnits,
  UNIT_KINDS,
  type UnitKind,
  unitsUnder,
} from '../../src/organisation/index.js';
import { organisationInput } from '../arbitraries/organisations.js';

const WORDS = [
  'Noong',
  'Nong',
  'U',
  'Luân',
  'Luôn',
  'Giói',
  'Gioi',
  'Điện',
  'Biên',
  'Đông',
  'Mỹ',
  'Mĩ',
  'Thôn',
  '1',
  '11',
  'Uông',
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const all = Number.MAX_SAFE_INTEGER;

/** Organisations whose units share few words, so that searches find several. */
const named = fc.tuple(organisationInput, fc.array(words, { minLength: 1, maxLength: 9 })).map(([input, names]) =>
  parseOrganisation({
    ...input,
    units: input.units.map((row, index) => ({ ...row, name: names[(index * 7) % names.length] ?? 'Thôn' })),
  }),
);

const question = fc.oneof(
  words,
  fc.constantFrom('', ' - ', 'n', 'lu', 'LUON', 'u u', 'bie die', '1', 'zz', 'đ'),
  words.map((text) => text.slice(0, -1)),
);

/** Names that begin with every word, by looking at each: no index, no ranges. */
function plainFilter(org: Organisation, text: string, kind: UnitKind | undefined, under: string | undefined): string[] {
  const wanted = foldName(text)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const units = under === undefined ? org.units.ids.map((id) => getUnit(org, id)) : unitsUnder(org, under);
  const rankOf = (name: string): number =>
    name === text ? 0 : foldName(name) === foldName(text) ? 1 : foldName(name).startsWith(foldName(text)) ? 2 : 3;
  const found = units.filter(
    (unit) =>
      (kind === undefined || unit.kind === kind) &&
      wanted.every((word) =>
        foldName(unit.name)
          .split(' ')
          .some((own) => own.startsWith(word)),
      ),
  );
  return [0, 1, 2, 3].flatMap((rank) => found.filter(({ name }) => rankOf(name) === rank)).map(({ id }) => id);
}

describe('searching units', () => {
  it('finds what a look at every name finds, by kind, under a unit and up to a limit, with an index and without', () => {
    const kind = fc.option(fc.constantFrom(...UNIT_KINDS), { nil: undefined });
    fc.assert(
      fc.property(
        named,
        question,
        kind,
        fc.option(fc.nat(), { nil: undefined }),
        fc.nat({ max: 4 }),
        (org, text, kind, pick, limit) => {
          const under = pick === undefined ? undefined : org.units.ids[pick % org.units.ids.length];
          const options = { ...(kind === undefined ? {} : { kind }), ...(under === undefined ? {} : { under }) };
          const expected = plainFilter(org, text, kind, under);
          const index = structuredClone(indexNames(org));
          for (const each of [options, { ...options, index }]) {
            expect(searchUnits(org, text, { ...each, limit: all }).map(({ id }) => id)).toEqual(expected);
            expect(searchUnits(org, text, { ...each, limit }).map(({ id }) => id)).toEqual(expected.slice(0, limit));
            expect(searchUnits(org, text, each).map(({ id }) => id)).toEqual(expected.slice(0, 20));
          }
        },
      ),
    );
  });

  it('finds every unit by its own name, without marks, in upper and lower case, decomposed, and words reversed', () => {
    fc.assert(
      fc.property(named, (org) => {
        const index = indexNames(org);
        org.units.ids.forEach((id, row) => {
          const name = org.units.names[row] ?? '';
          const bare = name
            .normalize('NFD')
            .replace(/\p{Mn}/gu, '')
            .replaceAll('Đ', 'D')
            .replaceAll('đ', 'd');
          const spellings = [name, bare, name.toUpperCase(), bare.toLowerCase(), name.normalize('NFD')];
          for (const text of [...spellings, name.split(' ').reverse().join(' ')]) {
            expect(searchUnits(org, text, { index, limit: all }).map((unit) => unit.id)).toContain(id);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('folds a name to what folds to itself, whatever its form, case or punctuation', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'grapheme' })), (name) => {
        const folded = foldName(name);
        expect(foldName(folded)).toBe(folded);
        expect(foldName(name.normalize('NFD'))).toBe(folded);
        expect(foldName(name.normalize('NFC'))).toBe(folded);
        expect(foldName(` ${name}.`)).toBe(folded);
      }),
    );
  });
});
