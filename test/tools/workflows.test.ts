import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { type Job, readYaml, type Step, workflows } from './github-files.js';

const all = workflows();
const jobs: [string, Job][] = Object.entries(all).flatMap(([file, workflow]) =>
  Object.entries(workflow.jobs).map(([name, job]): [string, Job] => [`${file} ${name}`, job]),
);
const steps: [string, Step][] = jobs.flatMap(([name, job]) =>
  (job.steps ?? []).map((step): [string, Step] => [name, step]),
);
const release = all['release.yml']!;

/** The jobs that must have ended well before one begins. */
function waitedFor(name: string): string[] {
  const needs = [release.jobs[name]?.needs ?? []].flat();
  return [...needs.flatMap(waitedFor), ...needs];
}

describe('every workflow', () => {
  it('may read at most, unless a job says what it needs beyond', () => {
    expect(Object.keys(all)).toEqual(['ci.yml', 'nightly.yml', 'release.yml']);
    for (const [file, { permissions }] of Object.entries(all)) {
      expect([file, Object.entries(permissions).filter(([, right]) => right !== 'read')]).toEqual([file, []]);
    }
    const rights = jobs.flatMap(([name, job]) =>
      Object.entries(job.permissions ?? {}).flatMap(([what, right]) => (right === 'write' ? [`${name}: ${what}`] : [])),
    );
    expect(rights).toEqual(['release.yml publish: id-token', 'release.yml notes: contents']);
  });

  it('takes each action at one commit, with the version beside it', () => {
    const text = Object.keys(all).map((file) => fs.readFileSync(`.github/workflows/${file}`, 'utf8'));
    const used = text.join('\n').match(/uses: .*/g) ?? [];
    expect(used.length).toBeGreaterThan(8);
    const pinned = /^uses: (?:actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/ci\.yml)$/;
    expect(used.filter((each) => !pinned.test(each))).toEqual([]);
    expect(new Set(used.filter((each) => each.includes('checkout'))).size).toBe(1);
    expect(new Set(used.filter((each) => each.includes('setup-node'))).size).toBe(1);
  });

  it('leaves no token behind, has no secret, and puts no text of others into a command', () => {
    for (const [name, step] of steps) {
      if (step.uses?.startsWith('actions/checkout@')) {
        expect([name, step.with?.['persist-credentials']]).toEqual([name, false]);
      }
      expect([name, step.run ?? '']).toEqual([name, expect.not.stringContaining('${{')]);
    }
    const text = JSON.stringify(all);
    expect(text).not.toMatch(/secrets|NODE_AUTH_TOKEN|registry|pull_request_target|workflow_run/);
  });

  it('ends some time', () => {
    const endless = jobs.filter(([, job]) => job.uses === undefined && !((job['timeout-minutes'] ?? 0) > 0));
    expect(endless.map(([name]) => name)).toEqual([]);
  });

  it('runs what is there', () => {
    const commands = steps.flatMap(([, { run = '' }]) => run.split('\n'));
    const scripts = commands.flatMap((line) => /^\s*npm run (?:--silent )?([\w:]+)/.exec(line)?.[1] ?? []);
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
    const files = commands.flatMap((line) => /^\s*(\.ci\/[\w-]+)/.exec(line)?.[1] ?? []);
    expect(files).toEqual(['.ci/run', '.ci/nightly', '.ci/pack-release']);
    for (const file of [...files, '.ci/release-dry'])
      expect([file, fs.statSync(file).mode & 0o111]).toEqual([file, 0o111]);
  });
});

describe('CI', () => {
  it('runs everything on every supported Node, for each change and for a release', () => {
    const { on, jobs: its } = all['ci.yml']!;
    expect(Object.keys(on)).toEqual(['push', 'pull_request', 'workflow_call']);
    expect(its['everything']?.strategy?.matrix['node']).toEqual([20, 22, 24, 26]);
    expect(its['everything']?.steps?.at(-1)?.run).toBe('.ci/run');
    expect(manifest.engines.node).toMatch(/^>=20\./);
  });
});

describe('a release', () => {
  it('comes from a tag alone, and only after CI', () => {
    expect(release.on).toEqual({ push: { tags: ['v*'] } });
    expect(release.jobs['test']?.uses).toBe('./.github/workflows/ci.yml');
    expect(waitedFor('publish')).toEqual(['test', 'pack']);
    expect(waitedFor('notes')).toEqual(['test', 'pack', 'publish']);
  });

  it('is published with provenance, by a job that has the project’s code not even there', () => {
    const { environment, steps: its = [] } = release.jobs['publish']!;
    expect(environment).toBe('npm');
    expect(its.filter((step) => step.uses?.includes('checkout'))).toEqual([]);
    expect(its.at(-1)?.run).toMatch(/^npm publish --provenance --ignore-scripts .*\.\/release\/\*\.tgz$/m);
  });

  it('has no cache between the lock and the package', () => {
    for (const name of ['pack', 'publish']) {
      const node = release.jobs[name]?.steps?.find((step) => step.uses?.includes('setup-node'));
      expect([name, node?.with?.['cache'], node?.with?.['package-manager-cache']]).toEqual([name, undefined, false]);
    }
  });
});

describe('updates of dependencies', () => {
  it('are proposed for packages and actions, and hold back only what is used', () => {
    const { version, updates } = readYaml('.github/dependabot.yml') as {
      version: number;
      updates: { 'package-ecosystem': string; directories?: string[]; ignore?: { 'dependency-name': string }[] }[];
    };
    expect([version, updates.map((each) => each['package-ecosystem'])]).toEqual([2, ['npm', 'npm', 'github-actions']]);
    // What has a lock of its own is watched too.
    expect(updates.flatMap(({ directories = [] }) => directories)).toEqual(['/.config/runtimes', '/.config/compilers']);
    const known = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    for (const { 'dependency-name': name } of updates.flatMap(({ ignore = [] }) => ignore)) {
      expect([name, known.some((each) => each === name || each.startsWith(name.replace(/\*$/, '')))]).toEqual([
        name,
        true,
      ]);
    }
  });
});
