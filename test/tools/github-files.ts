import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Job {
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'runs-on'?: string;
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly steps?: readonly Step[];
}

export interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

// The parser of YAML that the dead-code check brings.
const borrow = createRequire(path.resolve('node_modules/knip/package.json'));
const { parse } = borrow('yaml') as { parse: (text: string, options: object) => unknown };

/**
 * @param file - A YAML file, from the root.
 * @returns What it says; a key that is there twice, or any other fault, is thrown.
 */
export function readYaml(file: string): unknown {
  return parse(fs.readFileSync(file, 'utf8'), { strict: true, uniqueKeys: true });
}

/** @returns Every workflow by the name of its file. */
export function workflows(): Record<string, Workflow> {
  const folder = '.github/workflows';
  const files = fs.readdirSync(folder).sort();
  return Object.fromEntries(files.map((file) => [file, readYaml(path.join(folder, file)) as Workflow]));
}
