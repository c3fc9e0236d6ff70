import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import licences from '../../.config/licences.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };

const { allowed, exceptions } = licences;

interface Manifest {
  readonly name: string;
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
}

const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { license?: string; optional?: boolean }>;
};
const locked = Object.keys(packages).filter((folder) => folder !== '');
const installed = locked.filter((folder) => fs.existsSync(path.join(folder, 'package.json')));
const mit = 'Permission is hereby granted, free of charge, to any person obtaining a copy';

function licenceOf(folder: string): string {
  const { license, licenses } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  if (license !== undefined) return typeof license === 'string' ? license : license.type;
  return licenses?.map(({ type }) => type).join(' OR ') ?? 'none';
}

/** Of "or" one is enough, of "and" every one is needed; `and` binds tighter, and nothing here nests deeper. */
function isAllowed(expression: string): boolean {
  const choices = expression.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => allowed.includes(licence)));
}

/** The text of a package's licence, in the file that the package brings. */
function textOf(folder: string): string {
  const file = fs.readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  return file === undefined ? '' : fs.readFileSync(path.join(folder, file), 'utf8');
}

describe('the licences', () => {
  it('of what the package depends on are MIT, by name and by text', () => {
    for (const name of Object.keys(manifest.dependencies)) {
      const folder = path.join('node_modules', name);
      expect([name, licenceOf(folder), textOf(folder).includes(mit)]).toEqual([name, 'MIT', true]);
      expect(packages[folder]?.license).toBe('MIT');
    }
  });

  it('of the package itself is the one in its file', () => {
    expect([manifest.license, fs.readFileSync('LICENSE', 'utf8').includes(mit)]).toEqual(['MIT', true]);
  });

  it('of the tools leave no doubt, but for exceptions that say why', () => {
    expect(installed.length).toBeGreaterThan(400);
    const questioned = installed.flatMap((folder) => {
      const name = folder.replace(/^.*node_modules\//, '');
      const licence = licenceOf(folder);
      if (isAllowed(licence)) return [];
      const exception = exceptions.find((each) => new RegExp(each.packages).test(name) && each.licence === licence);
      return exception ? [] : [`${name}: ${licence}`];
    });
    expect(questioned).toEqual([]);
  });

  it('are read for every package but the binaries of other systems', () => {
    const unread = locked.filter((folder) => !installed.includes(folder));
    expect(unread.filter((folder) => packages[folder]?.optional !== true)).toEqual([]);
  });

  it('have no exception that nothing needs', () => {
    for (const { packages: pattern, licence, why } of exceptions) {
      const needing = installed.filter(
        (folder) => new RegExp(pattern).test(folder.replace(/^.*node_modules\//, '')) && licenceOf(folder) === licence,
      );
      expect([pattern, needing.length > 0, why.length > 20]).toEqual([pattern, true, true]);
    }
  });

  it('that refer to a file are those of the file', () => {
    const referring = installed.filter((folder) => licenceOf(folder).startsWith('SEE '));
    expect(referring.filter((folder) => !textOf(folder).includes(mit))).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['GPL-3.0', false],
    ['none', false],
    ['UNLICENSED', false],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-3.0', false],
    ['MIT AND ISC', true],
    ['GPL-3.0 OR MIT AND ISC', true],
  ])('are read as they are meant: %s', (expression, expected) => {
    expect(isAllowed(expression)).toBe(expected);
  });
});
