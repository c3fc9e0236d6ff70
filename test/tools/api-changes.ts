import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const folder = 'test/api';

/**
 * Changes of the public names that the changelog does not tell.
 *
 * Looked at is the last change of each room's report: in the working tree, by a commit, or by a merge as a whole. Since the
 * change before that one, at least one line of the changelog must be new or changed: one that names the room as
 * `chibo/room`, or one of the names that changed. It may come before the report or after it.
 *
 * Where git does not know what was before (the first report, or a clone without history), nothing is compared.
 *
 * @param root - The folder of the project.
 * @returns The rooms with the names that changed, such as `quota: allocateQuota`.
 */
export function untoldChanges(root: string): string[] {
  const git = (...args: string[]): string | null => {
    try {
      return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      return null;
    }
  };
  const read = (file: string): string => {
    const full = path.join(root, file);
    return fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : '';
  };
  /** The commits that have the report before its last change, and the changelog that told all changes before that. */
  const before = (file: string): { report: string; log: string } | null => {
    const [last, previous] =
      git('log', '-2', '--first-parent', '--format=%H', '--', file)?.split('\n').filter(Boolean) ?? [];
    if ((git('show', `HEAD:${file}`) ?? '') !== read(file)) return { report: 'HEAD', log: last ?? 'HEAD' };
    return last === undefined ? null : { report: `${last}^1`, log: previous ?? `${last}^1` };
  };
  const listed = (commit: string): string[] =>
    git('ls-tree', '--name-only', commit, `${folder}/`)?.split('\n').filter(Boolean) ?? [];
  const present = fs.existsSync(path.join(root, folder)) ? fs.readdirSync(path.join(root, folder)) : [];
  const last = git('log', '-1', '--first-parent', '--format=%H^1', '--', folder)?.trim();
  // A report that the last change took away is in no list but that of before.
  const files = new Set([
    ...listed('HEAD'),
    ...(last ? listed(last) : []),
    ...present.map((name) => `${folder}/${name}`),
  ]);
  return [...files].sort().flatMap((file) => {
    const base = before(file);
    if (base === null || listed(base.report).length === 0) return [];
    const names = changedNames(git('show', `${base.report}:${file}`) ?? '', read(file));
    if (names.length === 0) return [];
    const room = path.basename(file, '.txt');
    const told = new Set((git('show', `${base.log}:CHANGELOG.md`) ?? '').split('\n'));
    const fresh = read('CHANGELOG.md')
      .split('\n')
      .filter((line) => !told.has(line));
    const words = new Set(fresh.flatMap((line) => line.match(/chibo\/[a-z]+|\w+/g) ?? []));
    const known = [`chibo/${room}`, ...names].some((word) => words.has(word));
    return known ? [] : [`${room}: ${names.join(', ')}`];
  });
}

/**
 * @param before - A report.
 * @param after - The same report, later.
 * @returns The names whose declarations were added, removed or changed.
 */
export function changedNames(before: string, after: string): string[] {
  const [old, current] = [before, after].map((report) => report.trim().split('\n\n').slice(1));
  const differing = [
    ...(old ?? []).filter((each) => !current?.includes(each)),
    ...(current ?? []).filter((each) => !old?.includes(each)),
  ];
  const names = differing.flatMap((each) => declared.exec(each)?.[1] ?? []);
  return [...new Set(names)].sort();
}

const declared =
  /^(?:abstract |async )*(?:class|const enum|const|enum|function|interface|let|namespace|type|var) (\w+)/;
