import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** What a script printed, and how it ended. */
export interface Ran {
  readonly out: string[];
  readonly faults: string[];
  readonly code: number | null;
}

/** Runs a script of `examples/` by itself, as a reader does, against the built package. */
export function runExample(name: string, ...args: string[]): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, [`examples/${name}`, ...args], { encoding: 'utf8' });
  return { out: linesOf(stdout), faults: linesOf(stderr), code: status };
}

/** A file of one test's own, gone when the test is over. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(folderOf(), name);
  writeFileSync(file, content);
  return file;
}

/** An empty folder of one test's own, gone when the test is over. */
export function folderOf(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'example-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
