import fs from 'node:fs';
import { sectionsOf } from './changelog.mjs';

// `node .config/check-release.mjs v1.2.3`: whether the project stands ready under the tag of a release. Prints what the
// changelog says about it; every fault goes to standard error.
const tag = process.argv[2] ?? '';
const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
const sections = sectionsOf(fs.readFileSync('CHANGELOG.md', 'utf8'));
const section = sections.find((each) => each.version === version);
const waiting = fs.readdirSync('.changeset').filter((file) => file.endsWith('.md') && file !== 'README.md');

const faults = [
  tag === `v${version}` ? '' : `The tag is ${tag || 'missing'}, the version of package.json ${version}.`,
  lock.version === version && lock.packages[''].version === version ? '' : 'package-lock.json has another version.',
  section?.date && section.body ? '' : `CHANGELOG.md has no dated part about ${version}.`,
  sections.find((each) => each.version === 'Unreleased')?.body ? 'CHANGELOG.md has lines under [Unreleased].' : '',
  waiting.length === 0 ? '' : `Changesets are left: ${waiting.join(', ')}.`,
].filter(Boolean);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(section?.body);
