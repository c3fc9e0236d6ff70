import { formatCount, formatDecimal } from 'chibo/core';
import { QUOTA_METHODS, tryAllocateQuota } from 'chibo/quota';
import published from '../../examples/data/quang-nam-2024.json';
import { field, h, table, unseen } from './dom.mjs';
import { faultList, faultsOf, merged } from './faults.mjs';
import { reasons } from './quota-reasons.mjs';
import { readClaims } from './rows.mjs';

/** Quảng Nam 2024: the 22 published quotas as weights, and the headline that they do not add up to. */
const defaults = () => ({
  rows: ['id\tweight', ...published.quotas.map(({ id, quota }) => `${id}\t${quota}`)].join('\n'),
  total: String(published.headline),
  ties: 'by-id',
  unit: '',
  method: 'webster',
});

/** So many units are shown; all are shared out. */
const SHOWN = 300;

/** Places shared out by every method side by side, with the reasons for one of the numbers. */
export const quotaTool = { defaults, form, result };

function form(words, values, change, redraw) {
  const text = words.quota;
  const load = async (event) => {
    const [file] = event.target.files;
    if (file === undefined) return;
    change('rows', await file.text());
    redraw();
  };
  return [
    field({
      id: 'rows',
      label: text.rows,
      hint: text.rowsHint,
      value: values.rows,
      rows: 12,
      change: (typed) => change('rows', typed),
    }),
    h(
      'div',
      { class: 'fields' },
      h(
        'div',
        { class: 'field' },
        h('label', { for: 'file' }, text.file),
        h('input', { id: 'file', type: 'file', accept: '.csv,.tsv,.txt,text/csv,text/plain', change: load }),
      ),
      field({
        id: 'total',
        label: text.total,
        value: values.total,
        inputmode: 'numeric',
        change: (typed) => change('total', typed),
      }),
      field({
        id: 'ties',
        label: text.ties,
        value: values.ties,
        options: ['by-id', 'leave-open'].map((rule) => [rule, text.tieRules[rule]]),
        change: (typed) => change('ties', typed),
      }),
    ),
  ];
}

function result(words, values, { lang, change }) {
  const text = words.quota;
  const { claims, faults } = readClaims(values.rows);
  const wanted = values.total.trim().replaceAll(/\.(?=\d{3}(?:\D|$))/g, '');
  const total = /^-?\d+$/.test(wanted) ? Number(wanted) : Number.NaN;
  const ties = values.ties === 'leave-open' ? 'leave-open' : 'by-id';
  const outcomes = QUOTA_METHODS.map((method) => ({
    method,
    outcome: tryAllocateQuota(claims, total, { method, ties }),
  }));
  const done = outcomes.filter(({ outcome }) => outcome.success).map(({ method, outcome }) => [method, outcome.data]);
  // A fault of the figures is one of every method; what only one method refuses stands beside its name.
  if (faults.length > 0 || done.length === 0) {
    const found = outcomes[0].outcome.success ? [] : faultsOf(outcomes[0].outcome.error);
    return { status: text.none, faults: faultList(words, merged(faults, found)), nodes: [] };
  }
  const results = new Map(done);
  const refused = outcomes.filter(({ outcome }) => !outcome.success);
  const tied = done.flatMap(([method, { ties: found }]) => found.map((tie) => ({ method, ...tie })));
  return {
    status: text.status(claims.length, done.length, tied.length),
    faults: [],
    nodes: [
      h('h3', {}, text.shared(formatCount(total, { locale: lang }))),
      comparison(text, claims, results, lang),
      claims.length > SHOWN && h('p', {}, text.more(claims.length - SHOWN)),
      h('p', { class: 'hint' }, text.legend),
      ...refused.map(({ method, outcome }) =>
        h('p', {}, `${text.methods[method]}: ${faultsOf(outcome.error)[0].message}`),
      ),
      h('h3', {}, text.tied),
      tied.length === 0
        ? h('p', {}, text.noTies)
        : h('ul', {}, ...tieLines(text, tied).map((line) => h('li', {}, line))),
      h('h3', {}, text.why),
      ...explanation(words, values, { claims, total, ties, results, lang, change }),
    ].filter(Boolean),
  };
}

function comparison(text, claims, results, locale) {
  const methods = [...results.keys()];
  const first = results.get(methods[0]);
  const cell = (method, index) => {
    const { allocations, ties } = results.get(method);
    const { id, quota, bound } = allocations[index];
    const usual = first.allocations[index].quota;
    const marks = [
      bound !== null && h('small', {}, ` ${text.bounds[bound]}`),
      ties.some(({ ids }) => ids.includes(id)) && h('small', {}, ' =', unseen(text.isTied)),
    ];
    const printed = formatCount(quota, { locale });
    return quota === usual ? [printed, marks] : [h('strong', { class: 'differs' }, printed), marks];
  };
  const rows = claims
    .slice(0, SHOWN)
    .map(({ id, weight }, index) => [
      id,
      weightText(weight, locale),
      formatDecimal(first.allocations[index].share, { locale }) ?? '–',
      ...methods.map((method) => h('span', {}, ...cell(method, index).flat())),
    ]);
  const sum = (method) => results.get(method).allocations.reduce((all, { quota }) => all + quota, 0);
  const open = (method) => (results.get(method).open > 0 ? ` + ${results.get(method).open} ${text.open}` : '');
  return table({
    label: text.table,
    head: [text.unit, text.weight, text.share, ...methods.map((method) => text.methods[method])],
    rows,
    foot: [
      text.sum,
      weightText(
        claims.reduce((all, { weight }) => all + weight, 0),
        locale,
      ),
      '',
      ...methods.map((method) => formatCount(sum(method), { locale }) + open(method)),
    ],
  });
}

function weightText(weight, locale) {
  if (Number.isSafeInteger(weight)) return formatCount(weight, { locale });
  return locale === 'vi' ? String(weight).replace('.', ',') : String(weight);
}

/** The same tie under several methods is told once. */
function tieLines(text, tied) {
  const byTie = new Map();
  for (const { method, ids, places, given } of tied) {
    const settled = given.length === 0 ? text.leftOpen : text.givenTo(given.join(', '));
    const line = `${text.tie(ids.join(', '), places)} ${settled}`;
    byTie.set(line, [...(byTie.get(line) ?? []), text.methods[method]]);
  }
  return [...byTie].map(([line, methods]) => `${methods.join(', ')}: ${line}`);
}

function explanation(words, values, { claims, total, ties, results, lang, change }) {
  const text = words.quota;
  const id = claims.slice(0, SHOWN).some((claim) => claim.id === values.unit) ? values.unit : claims[0]?.id;
  const method = results.has(values.method) ? values.method : [...results.keys()][0];
  if (id === undefined) return [];
  const choose = (name, label, value, options) =>
    field({ id: name, label, value, options, change: (chosen) => change(name, chosen) });
  return [
    h(
      'div',
      { class: 'fields' },
      choose(
        'unit',
        text.unit,
        id,
        claims.slice(0, SHOWN).map((claim) => [claim.id, claim.id]),
      ),
      choose(
        'method',
        text.method,
        method,
        [...results.keys()].map((each) => [each, text.methods[each]]),
      ),
    ),
    h(
      'ul',
      { id: 'reasons' },
      ...reasons(text, claims, total, { method, ties }, id, lang).map((line) => h('li', {}, line)),
    ),
  ];
}
