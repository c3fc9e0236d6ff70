import { compareCounts, compareRates } from 'chibo/comparison';
import { attempt, formatCount, formatDecimal, formatPercent, ratio } from 'chibo/core';
import { describeChange } from 'chibo/report';
import { field, h, table } from './dom.mjs';
import { faultList, faultsOf, merged } from './faults.mjs';
import { readNumber } from './rows.mjs';

/** Điện Biên Đông: villages with a branch of their own, 2016 (158 less the 38 new branches) and 13 May 2018. */
const defaults = (lang) => ({
  before: '120',
  after: '158',
  wholeBefore: '243',
  wholeAfter: '243',
  counted: lang === 'vi' ? 'thôn, bản' : 'villages',
  against: lang === 'vi' ? 'năm 2016' : '2016',
});

/** Two counts, or two rates, compared: with the words that belong to them. */
export const compareTool = { defaults, form, result };

function form(words, values, change) {
  const input = (id, more = {}) => {
    return field({ id, label: words.compare[id], value: values[id], change: (text) => change(id, text), ...more });
  };
  const figures = ['before', 'after', 'wholeBefore', 'wholeAfter'];
  return [
    h('div', { class: 'fields' }, ...figures.map((id) => input(id, { inputmode: 'decimal' }))),
    h('p', { class: 'hint' }, words.compare.wholes),
    h('div', { class: 'fields' }, input('counted'), input('against')),
  ];
}

function result(words, values, { lang }) {
  const text = words.compare;
  const faults = [];
  const count = (id) => {
    if (values[id].trim() === '') return null;
    const { value, problem } = readNumber(values[id]);
    if (problem !== null) faults.push({ path: id, code: problem[0], message: problem[1] });
    return value;
  };
  const [before, after, wholeBefore, wholeAfter] = ['before', 'after', 'wholeBefore', 'wholeAfter'].map(count);
  const counts = attempt(() => compareCounts(before, after));
  const rates = attempt(() => {
    const [was, is] = [rateOf(before, wholeBefore), rateOf(after, wholeAfter)];
    return was === undefined || is === undefined ? null : { was, is, change: compareRates(was, is) };
  });
  const failed = [counts, rates].filter(({ success }) => !success).map(({ error }) => faultsOf(error));
  if (faults.length > 0 || failed.length > 0) {
    return { status: text.none, faults: faultList(words, merged(faults, ...failed)), nodes: [] };
  }
  const said = describe(counts.data, rates.data, values, lang);
  return {
    status: said[0],
    faults: [],
    nodes: [
      h('h3', {}, text.figures),
      figures(words, counts.data, rates.data, lang),
      h('h3', {}, text.said),
      list(said),
    ],
  };
}

/** A share of the whole; `null` where the part is not known, and nothing where no whole was given. */
function rateOf(part, whole) {
  if (whole === null) return undefined;
  return part === null ? null : ratio(part, whole);
}

function describe(counts, rates, { counted, against }, locale) {
  const unit = counted.trim() === '' ? {} : { unit: counted.trim() };
  const options = { locale, ...(against.trim() === '' ? {} : { against: against.trim() }) };
  const lines = [describeChange(counts, { ...options, ...unit })];
  return rates === null ? lines : [...lines, describeChange(rates.change, { ...options, show: 'both' })];
}

function list(lines) {
  return h('ul', { id: 'said' }, ...lines.map((line) => h('li', {}, line)));
}

function figures(words, counts, rates, locale) {
  const text = words.compare;
  const signed = (printed, value) => (value === null ? '–' : value > 0 ? `+${printed}` : printed);
  const exact = (value) => (value === null ? '–' : `${value.numerator}/${value.denominator}`);
  const top = (value) => (value === null ? null : Number(value.numerator));
  const rows = [
    [
      text.difference,
      counts.difference === null ? '–' : signed(formatCount(counts.difference, { locale }), counts.difference),
      '',
    ],
    [text.relative, signed(formatPercent(counts.relative, { locale }), top(counts.relative)), exact(counts.relative)],
    [text.times, formatDecimal(counts.times, { locale, digits: 3 }) ?? '–', exact(counts.times)],
  ];
  if (rates !== null) {
    const { was, is, change } = rates;
    rows.push(
      [text.rateBefore, formatPercent(was, { locale }) ?? '–', exact(was)],
      [text.rateAfter, formatPercent(is, { locale }) ?? '–', exact(is)],
      [
        text.points,
        signed(formatPercent(change.points, { locale })?.replace('%', ''), top(change.points)),
        exact(change.points),
      ],
    );
  }
  return table({ label: text.figures, head: ['', text.printed, text.exact], rows });
}
