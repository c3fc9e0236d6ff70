import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

// `npm run sbom -- FILE`: the software bill of materials of what is published, in CycloneDX; to the screen without FILE.
// npm writes it for everything in the lock. Its own `--omit=dev` leaves out what a development tool needs as well, zod
// among it (issue 7909 of npm/cli), so that the two runtime dependencies are picked here.

/** @typedef {{ name: string, version: string, 'bom-ref': string, licenses?: { license: { id: string } }[] }} Component */
/**
 * @typedef {object} Bill
 * @property {{ component: Component }} metadata
 * @property {Component[]} components
 * @property {{ ref: string, dependsOn: string[] }[]} dependencies
 */

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const command = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
/** @type {Bill} */
const bill = JSON.parse(execFileSync('npm', command, { encoding: 'utf8', maxBuffer: 2 ** 26 }));

const root = bill.metadata.component;
const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
const nameOf = new Map(bill.components.map((component) => [component['bom-ref'], component.name]));
const runtime = (needs.get(root['bom-ref']) ?? []).filter((ref) =>
  Object.hasOwn(manifest.dependencies, nameOf.get(ref) ?? ''),
);
const kept = new Set([root['bom-ref'], ...runtime]);
// A set is walked to its end, what is added on the way too.
for (const ref of kept) if (ref !== root['bom-ref']) for (const next of needs.get(ref) ?? []) kept.add(next);

// npm calls the package by the name of its folder.
root.name = manifest.name;
bill.components = bill.components.filter((component) => kept.has(component['bom-ref']));
bill.dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));

const text = `${JSON.stringify(bill, null, 2)}\n`;
const file = process.argv[2];
if (file === undefined) process.stdout.write(text);
else {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
