import { expect, it } from 'vitest';
import { auditFigures } from '../../../src/audit/index.js';

const opening = (flows: { inflows: (number | null)[]; outflows: (number | null)[] }, closing: number) => {
  const [finding] = auditFigures([{ kind: 'balance', opening: null, ...flows, closing }]);
  return [finding?.verdict, finding?.readings.map(({ reading, figure, value }) => [reading, figure, value])];
};

it('says what the earlier stock was where it alone is not printed, and calls it no flow', () => {
  expect(opening({ inflows: [38], outflows: [] }, 282)).toEqual([
    'cannot-tell',
    [['unknown-part', 'opening', { numerator: 244, denominator: 1 }]],
  ]);
  expect(opening({ inflows: [], outflows: [13] }, 133)).toEqual([
    'cannot-tell',
    [['unknown-part', 'opening', { numerator: 146, denominator: 1 }]],
  ]);
});

it('says nothing of it where a flow is not printed either', () => {
  expect(opening({ inflows: [38, null], outflows: [] }, 282)).toEqual(['cannot-tell', []]);
});

it('fails where more came in than there are', () => {
  expect(opening({ inflows: [38], outflows: [] }, 30)).toEqual(['fails', []]);
});
