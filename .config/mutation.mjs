/**
 * Mutates rooms one by one and tells what was killed: `npm run test:mutation -- core quota`; of all rooms that were run, without arguments.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const reports = path.join('.reports', 'mutation');
const stryker = path.join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

for (const room of process.argv.slice(2)) {
  const { status } = spawnSync(process.execPath, [stryker, 'run', path.join('.config', 'stryker.config.mjs')], {
    env: { ...process.env, MUTATED_ROOM: room },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const KILLED = new Set(['Killed', 'Timeout']);
const ALIVE = new Set(['Survived', 'NoCoverage']);
const held = existsSync(reports) ? readdirSync(reports).filter((name) => name.endsWith('.json')) : [];
const rows = held.map((name) => {
  /** @type {{ files: Record<string, { mutants: { status: string }[] }> }} */
  const { files } = JSON.parse(readFileSync(path.join(reports, name), 'utf8'));
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const killed = statuses.filter((status) => KILLED.has(status)).length;
  const alive = statuses.filter((status) => ALIVE.has(status)).length;
  return { room: path.basename(name, '.json'), killed, alive };
});
/** @param {'killed' | 'alive'} key */
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
for (const { room, killed, alive } of [...rows, { room: 'all', killed: sum('killed'), alive: sum('alive') }]) {
  const share = ((100 * killed) / (killed + alive)).toFixed(2);
  process.stdout.write(`| ${room} | ${killed + alive} | ${killed} | ${share} % |\n`);
}
