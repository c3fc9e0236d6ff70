// The reasons of a finding as lines of text: a sign for the verdict, the condition, and what was found.
import { formatPercent } from 'chibo/core';

const SIGNS = { met: '+', 'not-met': '-', unknown: '?' };
const WORDS = {
  lessThan: 'fewer than',
  atMost: 'at most',
  atLeast: 'at least',
  moreThan: 'more than',
  equals: 'exactly',
};

/**
 * The lines of a trace, indented like the rule.
 *
 * @param {import('chibo/risk').Trace} trace - What `explainFinding` and the findings of `atRiskBranches` carry.
 * @param {string} [indent] - The blanks before the first.
 * @returns {string[]} The lines.
 */
export function traceLines(trace, indent = '') {
  const start = `${indent}${SIGNS[trace.verdict]} `;
  const below = (traces) => traces.flatMap((each) => traceLines(each, `${indent}  `));
  if ('all' in trace) return [`${start}all of`, ...below(trace.all)];
  if ('any' in trace) return [`${start}any of`, ...below(trace.any)];
  if ('not' in trace) return [`${start}not`, ...below([trace.not])];
  if ('kOf' in trace) return [`${start}at least ${trace.kOf} of`, ...below(trace.of)];
  const lacking = trace.lacking.map(({ what, count }) => (count ? `${what} of ${count} missing` : `${what} missing`));
  const found = [foundIn(trace), ...lacking].join('; ');
  return [`${start}${trace.measure}${filterText(trace)}: ${WORDS[trace.operator]} ${trace.threshold}; ${found}`];
}

function filterText({ where = {}, shareOf }) {
  const text = Object.entries(where).map(([field, value]) => `${field} ${value}`);
  return `${text.length > 0 ? ` (${text.join(', ')})` : ''}${shareOf === undefined ? '' : ' as a share'}`;
}

/** What was found: an interval where it is not known exactly. */
function foundIn(trace) {
  const { measure, value, countedFrom, anniversary } = trace;
  if (measure === 'yearsSinceAdmission') {
    return `counted from ${countedFrom ?? 'an unknown day'}: ${between(value.earliest ?? '?', value.latest)}, anniversary ${anniversary ?? '?'}`;
  }
  if (value === null || typeof value !== 'object') return `found ${value}`;
  const { lowest, highest } = value;
  if (typeof lowest === 'number') return `found ${between(lowest, highest ?? 'any number')}`;
  const text = (ratio) => (ratio === null ? '?' : formatPercent(ratio, { locale: 'en' }));
  return `found ${between(text(lowest), text(highest))} (${between(trace.part.lowest, trace.part.highest)} of ${between(trace.whole.lowest, trace.whole.highest)})`;
}

function between(lowest, highest) {
  return lowest === highest ? String(lowest) : `${lowest} to ${highest}`;
}
