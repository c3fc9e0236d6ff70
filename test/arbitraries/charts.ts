import fc from 'fast-check';
import { addDays } from '../../src/calendar/index.js';
import { independenceByUnit, rankIndependence } from '../../src/independence/index.js';
import { type Organisation, parseOrganisation } from '../../src/organisation/index.js';
import { cascadeQuota } from '../../src/quota/index.js';
import {
  atRiskChart,
  type ChartOptions,
  type ChartSpec,
  forecastChart,
  quotaChart,
  ratioChart,
} from '../../src/report/index.js';
import { atRiskBranches, forecastRisk, type RiskRule } from '../../src/risk/index.js';
import { organisationInput } from './organisations.js';
import { riskRules } from './rules.js';

/** Names that mean something to JavaScript, to expressions of Vega, to paths of fields, to SVG or to nobody. */
export const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  'a.b[0]',
  "a['b']",
  'datum.row',
  "'+alert(1)+'",
  '"; alert(1); "',
  '</text><script>alert(1)</script>',
  '{"expr":"1+1"}',
  '\\',
  '\u202eabc',
  '\ud800',
  '\u0000',
  '&amp;',
  ' ',
  'Chi bộ\nbản Tìa Dình',
  `Đảng bộ ${'rất '.repeat(80)}dài`,
  'o\u0302\u0323'.repeat(300),
];

/** A letter that no other text has. */
export const MARK = '☣';

/** Any of these, or anything. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));

/** How charts look: every language, theme and a name for every id. */
const looks = fc.record({
  locale: fc.constantFrom('vi' as const, 'en' as const),
  theme: fc.constantFrom('light' as const, 'dark' as const),
  most: fc.constantFrom(1, 3, 40),
  width: fc.constantFrom(360, 720, 1200),
  names: fc
    .array(hostileText, { maxLength: 6 })
    .map((texts) => texts.map((text, at) => (at % 2 === 0 ? `${MARK}${text}` : text))),
});

/** An organisation, and what is drawn of it. */
export interface DrawnOrganisation {
  readonly org: Organisation;
  readonly options: ChartOptions & { readonly most: number };
  readonly ruleIds: readonly string[];
  readonly charts: Readonly<Record<string, ChartSpec>>;
}

/** Charts of generated organisations, from what the functions of the rooms return for them. */
export const drawnOrganisations: fc.Arbitrary<DrawnOrganisation> = fc
  .tuple(organisationInput, riskRules, looks, fc.uniqueArray(hostileText, { minLength: 9, maxLength: 9 }))
  .map(([input, given, { names, ...look }, ids]) => {
    const org = parseOrganisation(input);
    const rules = given.map((rule, at): RiskRule => ({ ...rule, id: `${ids[at % 9] ?? ''}${MARK}${String(at)}` }));
    const options = { ...look, nameOf: (id: string): string | undefined => names[id.length % 7] };
    const facts = {};
    const spans = { from: input.asOf, until: addDays(input.asOf, 800), facts };
    const achieved = new Map(org.units.ids.map((id, at) => [id, (at * 7) % 11]));
    return {
      org,
      options,
      ruleIds: rules.map(({ id }) => id),
      charts: {
        ratios: ratioChart(independenceByUnit(org, { host: 'counts' }), { ...options, target: '95%' }),
        ranking: ratioChart(rankIndependence(org, { host: 'does-not-count', kind: 'commune' }), options),
        quotas: quotaChart(cascadeQuota(org, 100, { weight: () => 1 }), { ...options, achieved }),
        risk: atRiskChart(atRiskBranches(org, null, rules, { asOf: input.asOf, facts }), options),
        rules: atRiskChart(atRiskBranches(org, null, rules, { asOf: input.asOf, facts }), {
          ...options,
          show: 'rules',
        }),
        forecast: forecastChart(forecastRisk(org, null, rules, spans), options),
      },
    };
  });
