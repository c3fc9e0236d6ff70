import { compareRates } from 'chibo/comparison';
import { compareRatios, formatPercent, ratio } from 'chibo/core';
import { independenceByUnit, independentBranchRatio, localitiesToTarget } from 'chibo/independence';
import { getUnit, parseOrganisation, tableRow, tableRows } from 'chibo/organisation';
import { describeChange, describeIndependence } from 'chibo/report';
import { heading, table, words } from './words.mjs';

/** Villages with a branch of their own: by commune, and against 2016 under every reading. */
export function dienBienDongSection(before, after, locale) {
  const text = words[locale].independence;
  const [then, now] = [before.organisation, after.organisation].map(parseOrganisation);
  const host = 'does-not-count';
  const earlier = independenceByUnit(then, { host });
  const communes = [...tableRows(independenceByUnit(now, { host, kind: 'commune' }))];
  const whole = tableRow(independenceByUnit(now, { host }), 'dbd');
  const cells = (name, row) => {
    const was = tableRow(earlier, row.unitId).ratio;
    const { points } = compareRates(was, row.ratio);
    const counts = [row.total, row.independent, row.combined].map(String);
    return [
      name,
      ...counts,
      formatPercent(row.ratio, { locale }),
      formatPercent(was, { locale }),
      signedPoints(points, locale),
    ];
  };
  const rows = communes.map((row) => cells(getUnit(now, row.unitId).name, row));
  const full = communes.filter((row) => row.independent === row.total).length;
  // Bắc Kạn set itself the same share: how far is it from here?
  const distance = localitiesToTarget(independentBranchRatio(now, { host }), '95%');
  return [
    heading(locale, text.heading, after),
    text.convention,
    table(text.columns, [...rows, cells(`**${words[locale].total}**`, whole)]),
    `${text.full(full, communes.length)} ${text.printed(`158/243, 65%`)}`,
    `${describeIndependence(distance, { locale, unit: text.unit, nameOf: (id) => getUnit(now, id).name })}.`,
    text.readings,
    readings(then, whole.ratio, locale).join('\n'),
  ].join('\n\n');
}

function readings(then, now, locale) {
  const text = words[locale].independence;
  const from = {
    branches: ratio(158 - 38, 243),
    counts: independentBranchRatio(then, { host: 'counts' }).ratio,
    'does-not-count': independentBranchRatio(then, { host: 'does-not-count' }).ratio,
  };
  return Object.entries(from).map(([how, was]) => {
    const change = compareRates(was, now);
    const nearly = (value) => compareRatios(value, ratio(19, 100)) >= 0 && compareRatios(value, ratio(20, 100)) < 0;
    const relative = text.relative(signed(change.relative, locale));
    const line = text.line(text.reading[how], `${was.numerator}/243`, describeChange(change, { locale }), relative);
    return `- ${line}: ${text.verdict(nearly(change.points) || nearly(change.relative))}`;
  });
}

function signed(points, locale) {
  const sign = points.numerator > 0 ? '+' : '';
  return `${sign}${formatPercent(points, { locale })}`;
}

/** Points without a per cent sign: the column's heading names them. */
function signedPoints(points, locale) {
  return signed(points, locale).replace('%', '');
}
