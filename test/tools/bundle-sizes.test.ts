import fs from 'node:fs';
import { expect, it } from 'vitest';
import budget from '../../.config/sizes.json' with { type: 'json' };
import { measure, tableOf } from '../../.config/sizes.mjs';

const sizes = await measure();

it('every import stays within its budget: npm run sizes renews it where more is worth its weight', () => {
  console.info(tableOf(sizes));
  expect(sizes.map((size) => size.import)).toEqual(budget.map((size) => size.import));
  const over = sizes
    .map((size, index) => ({ size, allowed: budget[index]! }))
    .filter(({ size, allowed }) =>
      (['minified', 'gzip'] as const).some((kind) => size[kind] > allowed[kind] * 1.02 + 200),
    );
  expect(over).toEqual([]);
});

it('the page about sizes is made from the budget', () => {
  expect(fs.readFileSync('docs/bundle-sizes.md', 'utf8')).toContain(`\n\n${tableOf(budget)}\n\n`);
});
