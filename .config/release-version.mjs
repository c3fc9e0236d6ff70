import fs from 'node:fs';
import { withRelease } from './changelog.mjs';

// The second half of `npm run release:version`: `changeset version` has set the number in package.json; the lock and the
// changelog follow. A day may be given, `npm run release:version -- 2026-11-30`; without one it is today's in UTC.
const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const date = process.argv[2] ?? new Date().toISOString().slice(0, 10);
if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`${date} is no day like 2026-11-30.`);

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
lock.version = version;
lock.packages[''].version = version;
fs.writeFileSync('CHANGELOG.md', withRelease(fs.readFileSync('CHANGELOG.md', 'utf8'), version, date));
fs.writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
