import fs from 'node:fs';
import { type AuditFinding, auditFigures, type ClaimsFile, parseClaims } from '../../src/audit/index.js';
import type { AnyRatio } from '../../src/core/index.js';

/** A claims file of the examples, by its name. */
export function claimsFile(name: string): ClaimsFile {
  return parseClaims(JSON.parse(fs.readFileSync(`examples/audits/${name}.json`, 'utf8')));
}

/** What became of every claim of a file, by its id. */
export function auditOf(name: string): Map<string, AuditFinding> {
  return new Map(auditFigures(claimsFile(name)).map((finding) => [finding.id ?? '', finding]));
}

/** A finding in one line: verdict; readings with printing, figure and value; counts left open, by rounding. */
export function told({ verdict, readings, implied }: AuditFinding): string {
  const read = readings.map(({ reading, printing, figure, value }) => {
    const about = [figure, value === null ? null : number(value)].filter((each) => each !== null).join(' ');
    return `${reading} ${printing.join('/')}${about === '' ? '' : ` [${about}]`}`;
  });
  const open = implied
    .filter(({ rounding }) => rounding !== 'half-even')
    .map(
      ({ figure, reading, rounding, lowest, highest }) =>
        `${figure} ${String(lowest)}..${String(highest)} ${reading} ${rounding}`,
    );
  return [verdict, ...read, ...open].join('; ');
}

function number({ numerator, denominator }: AnyRatio): string {
  return Number(denominator) === 1 ? String(numerator) : `${String(numerator)}/${String(denominator)}`;
}
