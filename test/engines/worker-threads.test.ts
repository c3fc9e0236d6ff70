import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type Member,
  type OrganisationInput,
  parseOrganisation,
  tallyFromJson,
  tallyMembers,
} from '../../src/organisation/index.js';

// Where the package's own name leads to the package, as in a reader's project.
mkdirSync('.examples', { recursive: true });
const folder = mkdtempSync(path.join('.examples', 'workers-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const document: OrganisationInput = {
  asOf: '2026-11-01',
  units: [
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
    { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa' },
    { id: '__proto__', name: 'Chi bộ 2', kind: 'branch', parentId: 'xa' },
  ],
  localities: [{ id: 'thon', name: 'Thôn', communeId: 'xa', branchIds: ['cb'] }],
};
const shards: Member[][] = [
  [
    { branchId: 'cb', localityId: 'thon', admittedOn: '2010-05-19' },
    { branchId: '__proto__', standing: 'probationary' },
  ],
  [{ branchId: 'cb', admittedOn: '2020-02-03' }, { branchId: 'cb' }],
  [],
];

describe('the worker threads of the guide', () => {
  it('count, by the code unchanged, what one process counts', { timeout: 60_000 }, () => {
    const guide = readFileSync('docs/guides/larger-than-memory.md', 'utf8');
    const files = [...guide.matchAll(/```js\n\/\/ (\w+\.mjs)[^\n]*\n[\s\S]*?```/g)];
    expect(files.map(([, name]) => name)).toEqual(['main.mjs', 'count.mjs']);
    for (const [block, name = ''] of files) {
      writeFileSync(path.join(folder, name), block.slice('```js\n'.length, -'```'.length));
    }
    const data = Object.entries({ document, shards }).map(
      ([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`,
    );
    writeFileSync(path.join(folder, 'data.mjs'), data.join(''));
    const show = [
      "import { tallyToJson } from 'chibo/organisation';",
      "import { tally } from './main.mjs';",
      'console.log(JSON.stringify(tallyToJson(tally)));',
    ];
    writeFileSync(path.join(folder, 'show.mjs'), show.join('\n'));
    const text = execFileSync(process.execPath, [path.join(folder, 'show.mjs')], { encoding: 'utf8' });
    expect(tallyFromJson(JSON.parse(text))).toEqual(tallyMembers(parseOrganisation(document), shards.flat()));
  });
});
