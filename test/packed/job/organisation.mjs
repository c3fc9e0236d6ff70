import { asOf, branches, document, faulty, reorganisations, roster } from './data.mjs';
import { thrownBy } from './text.mjs';

/** Reading: what crosses to another thread as it is. */
export function read(chibo) {
  const org = chibo.parseOrganisation(document);
  return { org, tally: chibo.tallyMembers(org, roster, { asOf, keep: 'dates' }) };
}

/** core, calendar and organisation. */
export function* organisationSteps(chibo, { org, tally }) {
  yield ['organisation', chibo.organisationToJson(org)];
  yield ['columns', { units: org.units, localities: org.localities, mismatches: org.mismatches }];
  yield ['tally', chibo.tallyToJson(tally)];
  const counted = chibo.tallyMembers(org, roster, {
    asOf,
    keep: { old: { olderThan: 60 }, women: { gender: 'female' } },
  });
  yield ['counts', [{}, { olderThan: 60 }, { gender: 'female' }].map((filter) => chibo.countsByUnit(counted, filter))];
  const measures = {
    members: { measure: 'members', by: 'sum' },
    most: { measure: 'members', by: 'max' },
    last: { measure: 'lastAdmission', by: 'latest' },
  };
  yield ['roll-up', chibo.tableToJson(chibo.rollUp(org, tally, measures))];
  yield ['search', ['idich', 'IĐÍCH', 'ıssız', 'đien bien', 'ky son', 'y yen'].map((text) => found(chibo, org, text))];
  yield ['folded', ['İI ıi', 'ĐẮK LẮK', 'ǅ ß ﬁ', 'KỲ'.normalize('NFD')].map((name) => chibo.foldName(name))];
  yield ['faults', thrownBy(() => chibo.parseOrganisation(faulty))];
  yield ['rows refused', thrownBy(() => chibo.tallyMembers(org, [{ branchId: 'İ', birthDate: '1990-02-30' }, 7]))];
  yield [
    'reorganised',
    chibo.organisationToJson(chibo.applyReorganisations(org, reorganisations, { on: '2025-12-31' })),
  ];
  const span = { from: '2025-12-31', to: asOf };
  yield [
    'traced',
    ['xa-23', 'xa-1/new', 'xa-0/0/0', '__proto__'].map((id) => chibo.traceId(reorganisations, id, span)),
  ];
  yield ['sql', chibo.tallySql(org, { keep: { old: { olderThan: 60 } } })];
  yield* dateSteps(chibo);
  yield ['numbers', numbers(chibo)];
}

const found = (chibo, org, text) => chibo.searchUnits(org, text).map(({ id }) => id);

/** Days around the ends of months and years, leap days, and the days that zones have skipped or lived twice. */
function* dateSteps(chibo) {
  const days = ['2011-12-30', '2012-02-29', '2023-12-31', '2024-03-10', '2024-11-03', '1975-04-30', '0099-12-31'];
  yield ['days', days.map((date) => [chibo.toDayNumber(date), chibo.addMonths(date, 13), chibo.addDays(date, -1)])];
  yield ['ages', days.slice(0, 6).map((date) => [chibo.ageOn('1960-02-29', date), chibo.anniversary(date, 17)])];
  const kinds = ['year', 'half-year', 'quarter', 'month'];
  const periods = kinds.map((kind) => chibo.periodContaining(kind, '2024-02-29'));
  yield ['periods', periods.map((period) => [period, chibo.previousPeriod(period), chibo.samePeriodLastYear(period)])];
  yield ['elapsed', periods.map((period) => chibo.elapsed(period, '2024-02-29'))];
  yield ['partial', ['2024', '2024-02', '1960-02-29'].map((date) => chibo.ageRangeOn(date, '2024-02-29'))];
}

function numbers(chibo) {
  const ratios = [chibo.ratio(158, 243), chibo.ratio(1, 3), chibo.ratio(-25, 1000), chibo.ratio(9007199254740991, 7)];
  return ['vi', 'en'].map((locale) => [
    chibo.formatCount(1_234_567, { locale }),
    chibo.formatCount(-(10n ** 20n), { locale }),
    ratios.map((each) =>
      ['half-up', 'half-even', 'truncate', 'ceiling', 'floor'].map((rounding) =>
        chibo.formatPercent(each, { digits: 1, rounding, locale }),
      ),
    ),
  ]);
}

/** How many members a branch has, as weights of quotas. */
export function weightsOf(chibo, org, tally) {
  const { lowest } = chibo.countsByUnit(tally, {});
  return branches.map((id) => ({ id, weight: lowest[chibo.rowOfUnit(org, id)] }));
}
