import { describe, expect, it } from 'vitest';
import { compareCounts, decomposeTotal } from '../../src/comparison/index.js';
import {
  atRiskChart,
  describeAttainment,
  describeChange,
  describeDecomposition,
  describeFinding,
  describeIndependence,
  describeInfeasible,
  describeMatrix,
  describeQuota,
  describeRisk,
  describeTableChanges,
  describeWatch,
  stockAndFlowTable,
  toCsv,
  toMarkdown,
  toObjects,
} from '../../src/report/index.js';
import type { AtRiskBranches } from '../../src/risk/index.js';
import { toldBy } from '../calendar/faults.js';

/** What no type lets through. */
const any = (value: unknown): never => value as never;
const risk: AtRiskBranches = {
  ...{ asOf: '2024-05-15', atRisk: 0, unknown: 0, assessed: 0, unitsTouched: 0, unitsUnknown: 0 },
  ...{ groups: [], byRule: [], findings: [] },
};

describe('the words of what sentences refuse', () => {
  it('are those of how figures are printed, and of how many are named', () => {
    expect(
      toldBy(() => describeChange(compareCounts(1, 2), any({ show: 'x', digits: 0.5, rounding: 'x', locale: 'de' }))),
    ).toEqual([
      'options.digits bad-digits: Digits are a whole number from 0 to 100.',
      'options.rounding unknown-rounding: A rounding is one of half-up, half-even, truncate, ceiling, floor.',
      'options.locale unknown-locale: A locale is vi or en.',
      'options.show unknown-show: Show the difference, relative or both.',
    ]);
    expect(toldBy(() => describeDecomposition(decomposeTotal([], []), { name: -1, digits: 101 }))).toEqual([
      'options.digits bad-digits: Digits are a whole number from 0 to 100.',
      'options.name bad-name: How many units are named is a whole number of 0 or more.',
    ]);
    expect(toldBy(() => describeDecomposition(decomposeTotal([], []), { name: 0.5 }))).toEqual([
      'options.name bad-name: How many units are named is a whole number of 0 or more.',
    ]);
    expect(toldBy(() => describeDecomposition(decomposeTotal([], []), { name: 0, digits: 100 }))).toEqual([]);
    expect(toldBy(() => describeRisk(risk, { name: 0.5, digits: -1 }))).toEqual([
      'options.digits bad-digits: Digits are a whole number from 0 to 100.',
      'options.name bad-name: How many are named is a whole number of 0 or more.',
    ]);
    expect(toldBy(() => describeRisk(risk, { name: 0, digits: 0 }))).toEqual([]);
  });

  it('are those of what is no result of the room', () => {
    expect(toldBy(() => describeQuota(any(7)))).toEqual(['not-a-result: What is told is a result of the quota room.']);
    expect(toldBy(() => describeQuota(any(null)))).toEqual([
      'not-a-result: What is told is a result of the quota room.',
    ]);
    expect(toldBy(() => describeQuota(any({})))).toEqual(['not-a-result: What is told is a result of the quota room.']);
    expect(toldBy(() => describeIndependence(any({})))).toEqual([
      'not-a-result: What is told is a result of the independence room.',
    ]);
    expect(toldBy(() => describeIndependence(any(null)))).toEqual([
      'not-a-result: What is told is a result of the independence room.',
    ]);
    expect(toldBy(() => describeIndependence(any('text')))).toEqual([
      'not-a-result: What is told is a result of the independence room.',
    ]);
    expect(toldBy(() => describeInfeasible({ code: 'x', details: {} }))).toEqual([
      'unknown-code: No InfeasibleError of this library has this code.',
    ]);
    expect(toldBy(() => describeMatrix({ rows: ['a'], columns: ['x'] }, any({ cells: [] })))).toEqual([
      'not-a-result: The rows and columns of a matrix are those it was filled by.',
    ]);
    expect(toldBy(() => describeMatrix({ rows: ['a'], columns: ['x'] }, any({ cells: [[1, 2]] })))).toEqual([
      'not-a-result: The rows and columns of a matrix are those it was filled by.',
    ]);
    expect(toldBy(() => describeWatch(any({ days: [] })))).toEqual([
      'unknown-day: A watch is told of the day of a snapshot.',
    ]);
  });

  it('are those of what should be functions, where the result cannot be read', () => {
    expect(toldBy(() => describeFinding(any({}), any({ nameOf: 1, ruleOf: 2, factOf: 3 })))).toEqual([
      'options.nameOf wrong-type: Expected a function, found number.',
      'options.ruleOf wrong-type: Expected a function, found number.',
      'options.factOf wrong-type: Expected a function, found number.',
    ]);
    expect(toldBy(() => describeTableChanges(any({}), any({ measureOf: 1, countedOf: 2, nameOf: null })))).toEqual([
      'options.nameOf wrong-type: Expected a function, found null.',
      'options.measureOf wrong-type: Expected a function, found number.',
      'options.countedOf wrong-type: Expected a function, found number.',
    ]);
    expect(toldBy(() => describeAttainment(any({}), any({ issuerOf: 1, categoryOf: 'x', nameOf: {} })))).toEqual([
      'options.nameOf wrong-type: Expected a function, found object.',
      'options.issuerOf wrong-type: Expected a function, found number.',
      'options.categoryOf wrong-type: Expected a function, found text.',
    ]);
    expect(toldBy(() => stockAndFlowTable(any({}), any({ flowName: 1, nameOf: [] })))).toEqual([
      'options.nameOf wrong-type: Expected a function, found array.',
      'options.flowName wrong-type: Expected a function, found number.',
    ]);
    expect(toldBy(() => atRiskChart(any({ groups: [7] }), any({ ruleName: 1 })))).toEqual([
      'options.ruleName wrong-type: Expected a function, found number.',
    ]);
  });
});

describe('the words of what tables refuse', () => {
  it('are those of their options and cells', () => {
    expect(toldBy(() => toCsv([{ a: 1 }], any({ separator: '|', mark: '7', columns: ['a', 'b'] })))).toEqual([
      'options.separator bad-separator: Fields are separated by a comma, semicolon or tab.',
      'options.mark bad-mark: A mark is text that is neither empty nor a number nor a dash, which stands for what is unknown.',
    ]);
    expect(toldBy(() => toCsv([{ a: 1 }], { columns: ['b'] }))).toEqual(['unknown-column: The table has no column b.']);
    expect(toldBy(() => toObjects([{ a: 1 }], any({ cells: 'x' })))).toEqual([
      'options.cells unknown-cells: The option cells is one of exact, text.',
    ]);
    expect(
      toldBy(() =>
        toMarkdown(any([{ a: 1 }, 7, { b: 0.5 }]), any({ decimals: 'a', columns: [1], headings: { a: 1 } })),
      ),
    ).toEqual([
      'table.1 not-a-row: A row is an object with a cell under each column.',
      'options.columns not-column-names: Expected a list of names of columns.',
      'options.decimals not-column-names: Expected a list of names of columns.',
      'options.headings.a wrong-type: Expected a heading as text, found number.',
      'table.2.b not-a-cell: A cell is a whole number up to 2^53 − 1, a ratio, text, or null where it is unknown.',
    ]);
    expect(toldBy(() => toMarkdown([]))).toEqual(['options.columns no-columns: A table has a column or more.']);
  });
});
