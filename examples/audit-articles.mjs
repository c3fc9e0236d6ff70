// Every figure that five articles print, audited: node examples/audit-articles.mjs, or with --lang en.
//
// Reads the claims files under examples/audits (one for each article, and one for each published set of figures) and
// prints a Markdown report: a table for each file, and how many of its claims hold. The figures are those in print,
// nothing is made up; a note in a file says what a figure was checked against where print leaves that open.
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { auditFigures, parseClaims } from 'chibo/audit';
import { auditTable, describeAudit, toMarkdown } from 'chibo/report';
import { words } from './audits/words.mjs';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'vi' } } });
if (values.lang !== 'vi' && values.lang !== 'en') {
  console.error('--lang is vi or en');
  process.exit(2);
}
const locale = values.lang;
const text = words[locale];

const folder = new URL('audits/', import.meta.url);
const filesIn = (url) =>
  readdirSync(url)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseClaims(JSON.parse(readFileSync(new URL(name, url), 'utf8'))));

function countsOf(findings) {
  const count = (keep) => findings.filter(keep).length;
  return {
    holds: count(({ verdict }) => verdict === 'holds'),
    fails: count(({ verdict }) => verdict === 'fails'),
    open: count(({ verdict, kind }) => verdict === 'cannot-tell' && kind !== 'stated'),
    alone: count(({ kind }) => kind === 'stated'),
  };
}

const everything = [];

function section(file) {
  const findings = auditFigures(file, { show: locale });
  everything.push(...findings);
  const { rows, options } = auditTable(findings, file, { locale });
  const failing = findings
    .filter(({ verdict }) => verdict === 'fails')
    .map((finding) => `- \`${finding.id}\`: ${describeAudit(finding, { locale, claim: file.claims[finding.claim] })}`);
  return [
    `### ${file.title}`,
    `${text.source}: ${file.source}`,
    toMarkdown(rows, options),
    text.summary(countsOf(findings)),
    ...(failing.length === 0 ? [] : [`${text.failing}:\n\n${failing.join('\n')}`]),
  ].join('\n\n');
}

const parts = [
  `# ${text.title}`,
  `## ${text.articles}`,
  ...filesIn(folder).map(section),
  `## ${text.published}`,
  ...filesIn(new URL('published/', folder)).map(section),
  `## ${text.all}`,
  text.summary(countsOf(everything)),
];
console.log(parts.join('\n\n'));
