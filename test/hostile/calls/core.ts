import { ContractError, indexIds, ratio } from '../../../src/core/index.js';
import type { Calls } from '../calls.js';

const half = ratio(1, 2);
const third = ratio(1, 3);
const ids = ['keo-lom', 'noong-u', 'na-son'];
const index = indexIds(ids);
const issue = { path: ['units', 3, 'kind'], code: 'unknown-value', message: 'Expected another.', value: 'x' };

export const coreCalls: Calls = {
  ChiboError: [['a-code', 'A sentence.', { id: 'x' }]],
  ContractError: [['a-code', 'A sentence.', { id: 'x' }]],
  InfeasibleError: [['a-code', 'A sentence.', { sum: 3 }]],
  InvalidInputError: [['here', [issue], 1]],
  IssueList: [['here']],
  abbreviate: [['Keo Lôm']],
  addRatios: [[half, third]],
  attempt: [[() => 1]],
  checkOptions: [[{ digits: 1 }]],
  compareRatios: [[half, third]],
  decimal: [[half, { digits: 1, rounding: 'half-even' }], [null]],
  divideRatios: [[half, third]],
  divideRounded: [[5n, 2n, 'half-up']],
  formatCount: [[1200, { locale: 'en' }]],
  formatDecimal: [[half, { digits: 1, rounding: 'floor', locale: 'en' }]],
  formatPath: [[['units', 2, 'kind']]],
  formatPercent: [[half, { digits: 1, rounding: 'floor', locale: 'en' }]],
  indexIds: [[ids, () => undefined]],
  isChiboError: [[new ContractError('unknown-id', 'No.')]],
  isRatio: [[{ numerator: 158, denominator: 243 }]],
  kindOfValue: [[['a']]],
  multiplyRatios: [[half, third]],
  negateRatio: [[half]],
  parseRatio: [['2.5%'], [half]],
  percent: [[half, { digits: 1, rounding: 'ceiling' }]],
  ratio: [[120, 243]],
  ratioOf: [[3n, 4n]],
  ratioParts: [[half]],
  ratioToNumber: [[half]],
  readResult: [['here', [half], () => 1]],
  reduceRatio: [[{ numerator: '30', denominator: '250' }]],
  reindexIds: [[index, Int32Array.of(2, 1, 0), [...ids].reverse()]],
  rowIn: [[index, ids, 'na-son']],
  rowsIn: [[index, ids, ['na-son', null, 'c']]],
  subtractRatios: [[half, third]],
  valueAt: [[{ units: [{ id: 'x' }] }, ['units', 0, 'id']]],
};
