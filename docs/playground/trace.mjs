import { formatCount, formatPercent } from 'chibo/core';
import { h } from './dom.mjs';

/** A trace as nested items: what was asked, what was found, and what came of it. */
export function traceTree(text, trace, locale) {
  const parts = trace.all ?? trace.any ?? trace.of ?? (trace.not ? [trace.not] : null);
  if (parts === null) return h('li', {}, ...conditionLine(text, trace, locale));
  const name = trace.all ? text.all : trace.any ? text.any : trace.not ? text.not : text.kOf(trace.kOf, parts.length);
  return h(
    'li',
    {},
    `${name}: `,
    verdictMark(text, trace.verdict),
    h('ul', {}, ...parts.map((part) => traceTree(text, part, locale))),
  );
}

function verdictMark(text, verdict) {
  return h('b', { class: `verdict ${verdict}` }, text.verdicts[verdict]);
}

function conditionLine(text, trace, locale) {
  const { measure, where = {}, shareOf, operator, threshold, verdict, margin, lacking, anniversary } = trace;
  const filters = [where, ...(shareOf === undefined ? [] : [shareOf])].map((filter) => filterText(text, filter));
  const named = text.measures[measure] ?? measure;
  const of = filters.filter((filter) => filter !== '');
  const subject = of.length === 0 ? named : `${named} (${of.join(' / ')})`;
  const notes = [
    anniversary && text.anniversary(anniversary),
    margin?.more && text.more(margin.more),
    margin?.fewer && text.fewer(margin.fewer),
    lacking.length > 0 && text.lacking(lacking.map((each) => text.lacks[each.what] ?? each.what).join(', ')),
  ].filter(Boolean);
  return [
    `${subject}: ${valueText(trace, locale)}; ${text.operators[operator]} ${thresholdText(threshold)}: `,
    verdictMark(text, verdict),
    notes.length > 0 && h('span', { class: 'hint' }, ` — ${notes.join('; ')}`),
  ].filter(Boolean);
}

function filterText(text, filter) {
  return Object.entries(filter)
    .map(([name, value]) => `${text.filters[name] ?? name} ${text.filterValues[value] ?? value}`)
    .join(', ');
}

function thresholdText(threshold) {
  return typeof threshold === 'object' ? `${threshold.numerator}/${threshold.denominator}` : String(threshold);
}

function valueText({ measure, value, years }, locale) {
  if (value === null || value === undefined) return '?';
  if (measure === 'yearsSinceAdmission') {
    const from = value.earliest === value.latest ? value.latest : `${value.earliest ?? '…'} – ${value.latest}`;
    return `${interval(years, (count) => formatCount(count, { locale }))} (${from})`;
  }
  if (typeof value === 'object' && 'earliest' in value) return `${value.earliest ?? '…'} – ${value.latest}`;
  if (typeof value === 'object' && 'lowest' in value) return interval(value, (end) => endText(measure, end, locale));
  return thresholdText(value);
}

function endText(measure, end, locale) {
  if (typeof end === 'number') return formatCount(end, { locale });
  return measure === 'meanAge' ? thresholdText(end) : formatPercent(end, { locale });
}

function interval({ lowest, highest }, print) {
  const [low, high] = [print(lowest), highest === null ? '…' : print(highest)];
  return low === high ? low : `${low} – ${high}`;
}
