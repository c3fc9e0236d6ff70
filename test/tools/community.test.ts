import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { readYaml } from './github-files.js';

const pages = [
  '.github/SECURITY.md',
  '.github/CONTRIBUTING.md',
  '.github/PULL_REQUEST_TEMPLATE.md',
  '.changeset/README.md',
  'docs/versions.md',
  'docs/decisions/0009-releases.md',
];

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly value?: string };
    readonly validations?: { readonly required: boolean };
  }[];
}

/** The anchor that a heading gets. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

describe.each(pages)('%s', (file) => {
  const text = fs.readFileSync(file, 'utf8');

  it('leads to files and headings that are there', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^https?:/.test(link));
    for (const link of links) {
      const [to = '', anchor] = link.split('#');
      const target = path.join(path.dirname(file), to);
      expect([link, fs.existsSync(target)]).toEqual([link, true]);
      if (anchor === undefined) continue;
      const headings = [...fs.readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, each = '']) =>
        anchorOf(each),
      );
      expect(headings).toContain(anchor);
    }
  });

  it('names scripts and files that are there', () => {
    const scripts = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
    const files = text.match(/(?<=[`\s])\.(?:ci|config|changeset|github)\/[\w./-]*\w/g) ?? [];
    expect(files.filter((each) => !fs.existsSync(each))).toEqual([]);
  });

  it('names nobody', () => {
    expect(text.match(/\S+@\S+\.\S+/g)).toBeNull();
  });
});

describe('the forms for issues', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const forms = fs.readdirSync(folder).filter((file) => file !== 'config.yml');

  it('are the only way in', () => {
    expect(readYaml(`${folder}/config.yml`)).toEqual({ blank_issues_enabled: false });
    expect(forms.length).toBe(3);
  });

  it.each(forms)('%s is complete, and asks something', (file) => {
    const { name, description, body } = readYaml(path.join(folder, file)) as Form;
    expect([typeof name, typeof description]).toEqual(['string', 'string']);
    const questions = body.filter((part) => part.type !== 'markdown');
    expect(questions.some((part) => part.validations?.required)).toBe(true);
    const ids = questions.map((part) => part.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const part of body) {
      expect(['markdown', 'textarea', 'input']).toContain(part.type);
      expect(typeof (part.type === 'markdown' ? part.attributes.value : part.attributes.label)).toBe('string');
    }
  });
});
