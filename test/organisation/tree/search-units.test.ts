import { describe, expect, it } from 'vitest';
import { ContractError, InvalidInputError } from '../../../src/core/index.js';
import {
  foldName,
  indexNames,
  parseOrganisation,
  pathNames,
  type SearchOptions,
  searchUnits,
} from '../../../src/organisation/index.js';

const org = parseOrganisation({
  asOf: '2018-05-13',
  units: [
    { id: 'db', name: 'Điện Biên', kind: 'province', parentId: null },
    { id: 'dbd', name: 'Điện Biên Đông', kind: 'district', parentId: 'db' },
    { id: 'lg', name: 'Luân Giói', kind: 'commune', parentId: 'dbd' },
    { id: 'cb-lg', name: 'Chi bộ bản Luân Giói', kind: 'branch', parentId: 'lg' },
    { id: 'nu', name: 'Noong U', kind: 'commune', parentId: 'dbd' },
    { id: 'cb-a', name: 'NOONG U', kind: 'branch', parentId: 'nu' },
    { id: 'none', name: '…', kind: 'branch', parentId: 'nu' },
  ],
  localities: [],
});
const ids = (text: string, options?: SearchOptions): string[] => searchUnits(org, text, options).map(({ id }) => id);

describe('foldName', () => {
  it.each([
    ['Luân Giói', 'Luôn Giói'],
    ['Noong U', 'Nong U'],
    ['Mỹ Đình', 'Mĩ Đình'],
    ['Xã  Keo-Lôm ', 'xã keo lôm'],
    ['Thanh Chương', 'THANH CHƯƠNG'],
    ['Thanh Chương', 'thanh chuong'],
    ['Hòa Bình', 'Hoà Bình'],
  ])('reads %s and %s as one name', (left, right) => {
    expect(foldName(left)).toBe(foldName(right));
    expect(foldName(left.normalize('NFD'))).toBe(foldName(right.normalize('NFC')));
  });

  it.each([
    ['Háng Lìa I', 'Háng Lìa A'],
    ['Thôn 1', 'Thôn 11'],
    ['Bản A', 'Bản B'],
  ])('tells %s from %s', (left, right) => {
    expect(foldName(left)).not.toBe(foldName(right));
  });
});

describe('searchUnits', () => {
  it('finds either spelling of a name', () => {
    expect(ids('Luôn Giói')).toEqual(['lg', 'cb-lg']);
    expect(ids('luan gioi')).toEqual(['lg', 'cb-lg']);
    expect(ids('Nong U')).toEqual(['nu', 'cb-a']);
    expect(ids('gioi luon')).toEqual(['lg', 'cb-lg']);
  });

  it('puts the name as written first, then its equals, then those that begin with it', () => {
    expect(ids('NOONG U')).toEqual(['cb-a', 'nu']);
    expect(ids('dien bien')).toEqual(['db', 'dbd']);
    expect(ids('Điện Biên Đông')).toEqual(['dbd']);
  });

  it('tells numerals apart, as II from I', () => {
    const villages = parseOrganisation({
      asOf: '2018-05-13',
      units: ['Keo Lôm', 'Háng Lìa I', 'Háng Lìa II'].map((name, index) => ({
        id: name,
        name,
        kind: index === 0 ? ('commune' as const) : ('branch' as const),
        parentId: index === 0 ? null : 'Keo Lôm',
      })),
      localities: [],
    });
    expect(searchUnits(villages, 'hang lia ii').map(({ id }) => id)).toEqual(['Háng Lìa II']);
    expect(searchUnits(villages, 'hang lia i').map(({ id }) => id)).toEqual(['Háng Lìa I', 'Háng Lìa II']);
  });

  it('keeps to a kind, to what is under a unit, and to a limit', () => {
    expect(ids('noong', { kind: 'branch' })).toEqual(['cb-a']);
    expect(ids('giói', { under: 'lg' })).toEqual(['cb-lg']);
    expect(ids('biên', { under: 'dbd' })).toEqual([]);
    expect(ids('noong', { limit: 1 })).toEqual(['nu']);
    expect(ids('noong', { limit: 0 })).toEqual([]);
    expect(ids('noong', { index: indexNames(structuredClone(org)) })).toEqual(['nu', 'cb-a']);
  });

  it('finds nothing for a text without letter or digit', () => {
    for (const text of ['', ' ', '…', '-']) expect(ids(text)).toEqual([]);
  });

  it('refuses a text that is none, a bad limit, and a unit that is not there', () => {
    expect(() => searchUnits(org, 7 as unknown as string, { limit: -1 })).toThrow(InvalidInputError);
    expect(() => searchUnits(org, 'a', { limit: 0.5 })).toThrow(InvalidInputError);
    expect(() => searchUnits(org, 'a', { under: 'x' })).toThrow(ContractError);
  });
});

describe('pathNames', () => {
  it('names the way from the root', () => {
    expect(pathNames(org, 'cb-a')).toEqual(['Điện Biên', 'Điện Biên Đông', 'Noong U', 'NOONG U']);
    expect(pathNames(org, 'db')).toEqual(['Điện Biên']);
    expect(() => pathNames(org, 'x')).toThrow(ContractError);
  });
});
