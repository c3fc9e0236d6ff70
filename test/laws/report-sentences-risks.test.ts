import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/index.js';
import { parseOrganisation, tallyMembers } from '../../src/organisation/index.js';
import {
  describeFinding,
  describeForecast,
  describeRemedy,
  describeRisk,
  type RiskWords,
} from '../../src/report/index.js';
import {
  assessLocalities,
  atRiskBranches,
  branchesEntering,
  branchesLeaving,
  branchForecasts,
  classifyBranches,
  explainFinding,
  explainLocality,
  forecastRisk,
  remediesFor,
  specFor,
  type Trace,
} from '../../src/risk/index.js';
import { branchIdsOf, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';
import { remedyCase } from '../arbitraries/remedies.js';
import { factsFor, localityRules, riskRules } from '../arbitraries/rules.js';
import { SEED } from '../arbitraries/seed.js';
import { expectTwins, figuresOf, lettered } from '../report/sentences/reading.js';

const words: RiskWords = { nameOf: lettered, ruleOf: lettered, factOf: lettered };

const situation = organisationInput.chain((input) =>
  fc.record({
    input: fc.constant(input),
    members: membersOf(input),
    rules: riskRules,
    places: localityRules,
    facts: factsFor(branchIdsOf(input)),
  }),
);

/** All conditions of a trace. */
function leavesOf(trace: Trace): Extract<Trace, { measure: string }>[] {
  if ('measure' in trace) return [trace];
  if ('not' in trace) return leavesOf(trace.not);
  return ('all' in trace ? trace.all : 'any' in trace ? trace.any : trace.of).flatMap(leavesOf);
}

describe('sentences on risks', () => {
  it('tell every finding with its conditions, what is unknown as unknown, and of no member a day', {
    timeout: 30_000,
  }, () => {
    const measures = new Set<string>();
    const verdicts = new Map<string, number>();
    fc.assert(
      fc.property(situation, ({ input, members, rules, facts }) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: specFor(rules) });
        for (const branchId of branchIdsOf(input).slice(0, 4)) {
          for (const { id } of rules) {
            const finding = explainFinding(org, tally, rules, { asOf: input.asOf, facts }, branchId, id);
            const { vi, en } = expectTwins((locale) => describeFinding(finding, { ...words, locale }));
            // The admission and birth dates of members stay out.
            expect(figuresOf(vi, 'vi').filter((figure) => /^\d{4}-/.test(figure))).toEqual([]);
            const { verdict } = finding;
            expect(vi.startsWith(`${lettered(branchId)}: chưa rõ`)).toBe(verdict === 'unknown');
            expect(/^[^:]+: “[^”]*” is met/u.test(en)).toBe(verdict === 'met');
            const figures = figuresOf(vi, 'vi');
            for (const leaf of leavesOf(finding.trace)) {
              measures.add('shareOf' in leaf ? 'shareOf' : (leaf.measure.split(':')[0] ?? ''));
              if (leaf.measure === 'members' && !('shareOf' in leaf)) {
                expect(figures).toContain(String(leaf.threshold));
                expect(figures).toContain(String(leaf.value.lowest));
              }
            }
            verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
          }
        }
      }),
      { numRuns: 60, seed: SEED },
    );
    expect([...measures].toSorted()).toEqual(
      ['admittedThis', 'fact', 'localities', 'meanAge', 'members', 'shareOf', 'yearsSinceAdmission'].toSorted(),
    );
    for (const verdict of ['met', 'not-met', 'unknown']) expect(verdicts.get(verdict)).toBeGreaterThan(10);
  });

  it('tell findings of localities', () => {
    let told = 0;
    fc.assert(
      fc.property(situation, ({ input, members, places }) => {
        const org = parseOrganisation(input);
        const keep = specFor(places);
        const tally = tallyMembers(org, members, { keep });
        const { localityIds } = assessLocalities(org, tally, places, { asOf: input.asOf });
        for (const localityId of localityIds.slice(0, 3)) {
          for (const { id } of places) {
            const finding = explainLocality(org, tally, places, { asOf: input.asOf }, localityId, id);
            expectTwins((locale) => describeFinding(finding, { ...words, locale }));
            told += 1;
          }
        }
      }),
      { numRuns: 40, seed: SEED },
    );
    expect(told).toBeGreaterThan(20);
  });

  it('tell a summary whose units add up to the branches at risk', () => {
    fc.assert(
      fc.property(situation, fc.nat({ max: 3 }), ({ input, members, rules, facts }, name) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: specFor(rules) });
        const asked = { asOf: input.asOf, facts };
        const risk = atRiskBranches(org, tally, rules, asked);
        const { vi } = expectTwins((locale) => describeRisk(risk, { ...words, locale, name }));
        const [day, ...figures] = figuresOf(vi, 'vi');
        expect(day).toBe(input.asOf);
        if (risk.assessed === 0) return;
        expect(figures.slice(0, 2)).toEqual([String(risk.atRisk), String(risk.assessed)]);
        const places =
          risk.unitsTouched === 0 ? '' : (/: (.*?)(?:;|$)/u.exec(vi.slice(vi.indexOf('thuộc')))?.[1] ?? '');
        const named = figuresOf(places, 'vi').map(Number);
        const more = risk.groups.length > name ? 1 : 0;
        const counted = named.filter((_, place) => place !== (more === 1 ? name : -1));
        if (risk.unitsTouched > 0) expect(counted.reduce((sum, each) => sum + each, 0)).toBe(risk.atRisk);
        if (risk.unknown > 0) expect(vi).toContain(`chưa rõ ${String(risk.unknown)} chi bộ`);
        const classes = classifyBranches(org, tally, rules, asked);
        const told = expectTwins((locale) => describeRisk(classes, { ...words, locale }));
        const numbers = [...classes.counts, classes.none, ...(classes.unknown > 0 ? [classes.unknown] : [])].map(
          String,
        );
        expect(figuresOf(told.vi, 'vi').slice(1, 1 + numbers.length)).toEqual(numbers);
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  it('tell a forecast with the days of every span', () => {
    let turns = 0;
    fc.assert(
      fc.property(situation, fc.constantFrom(0, 90, 2000, 8000), ({ input, members, rules, facts }, length) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const until = addDays(input.asOf, length);
        const forecast = forecastRisk(org, tally, rules, { from: input.asOf, until, facts });
        for (const each of branchForecasts(forecast)) {
          const { vi } = expectTwins((locale) => describeForecast(each, { ...words, locale }));
          expect(figuresOf(vi, 'vi')).toEqual(
            each.rules.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])),
          );
        }
        for (const { id: ruleId } of rules) {
          for (const turn of [...branchesEntering(forecast, ruleId), ...branchesLeaving(forecast, ruleId)].slice(
            0,
            4,
          )) {
            const { vi } = expectTwins((locale) => describeForecast(turn, { ...words, locale, ruleId }));
            expect(figuresOf(vi, 'vi')).toEqual([turn.on, turn.to]);
            turns += 1;
          }
        }
      }),
      { numRuns: 50, seed: SEED },
    );
    expect(turns).toBeGreaterThan(5);
  });

  it('tell remedies with what is done, from when to when, and how far was searched', () => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(remedyCase({ actions: 2, days: 30 }), ({ input, members, rules, options }) => {
        const org = parseOrganisation(input);
        const remedies = remediesFor(org, tallyMembers(org, members, { keep: 'dates' }), rules, options);
        const { vi } = expectTwins((locale) => describeRemedy(remedies, { ...words, locale, name: 100 }));
        const figures = figuresOf(vi, 'vi');
        for (const { spans, actions } of remedies.remedies) {
          for (const { from, to } of spans) for (const day of [from, to]) expect(figures).toContain(day);
          for (const action of actions) if ('count' in action) expect(figures).toContain(String(action.count));
        }
        if (remedies.outcome !== 'nothing-needed') expect(figures).toContain(String(remedies.searched.actions));
        outcomes.set(remedies.outcome, (outcomes.get(remedies.outcome) ?? 0) + 1);
      }),
      { numRuns: 80, seed: SEED },
    );
    for (const outcome of ['found', 'none', 'nothing-needed']) expect(outcomes.get(outcome)).toBeGreaterThan(2);
  });
});
