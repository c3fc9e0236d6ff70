import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version: string; integrity?: string; license?: string }>;
};

it('the bill of materials names the package and its runtime dependencies, as the lock has them', {
  timeout: 30_000,
}, () => {
  const text = execFileSync(process.execPath, ['.config/write-sbom.mjs'], { encoding: 'utf8' });
  const bill = JSON.parse(text) as Record<string, unknown>;
  const root = `chibo@${manifest.version}`;
  const needed = Object.keys(manifest.dependencies).sort();
  expect(needed.length).toBeLessThanOrEqual(2);
  const components = needed.map((name) => {
    const { version = '', integrity = '', license } = packages[`node_modules/${name}`] ?? {};
    const [algorithm = '', digest = ''] = integrity.split('-');
    expect(algorithm).toBe('sha512');
    return expect.objectContaining({
      type: 'library',
      name,
      version,
      scope: 'required',
      purl: `pkg:npm/${name}@${version}`,
      hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
      licenses: [{ license: { id: license } }],
    }) as unknown;
  });
  const refs = needed.map((name) => `${name}@${packages[`node_modules/${name}`]?.version ?? ''}`);
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: {
      component: {
        name: 'chibo',
        version: manifest.version,
        purl: `pkg:npm/${root}`,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    dependencies: [{ ref: root, dependsOn: refs }, ...refs.map((ref) => ({ ref, dependsOn: [] }))],
  });
  expect(bill['components']).toEqual(components);
  // A component is told by what it is, not by where one machine found it.
  expect(text.match(/https?:[^"]*/g)).toEqual(['http://cyclonedx.org/schema/bom-1.5.schema.json']);
});

it('the lock is the manifest’s, and every tool is pinned to one version', () => {
  const own = packages[''] as unknown as typeof manifest;
  expect([own.version, own.dependencies, own.devDependencies]).toEqual([
    manifest.version,
    manifest.dependencies,
    manifest.devDependencies,
  ]);
  const loose = Object.entries(manifest.devDependencies).filter(([, range]) => !/^\d+\.\d+\.\d+/.test(range));
  // The types of the oldest Node that is supported: any of its versions.
  expect(loose).toEqual([['@types/node', '^20.19.0']]);
});
