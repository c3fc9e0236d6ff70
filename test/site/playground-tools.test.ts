import { beforeEach, describe, expect, it } from 'vitest';
import published from '../../examples/data/quang-nam-2024.json' with { type: 'json' };
import { allocateQuota, QUOTA_METHODS } from '../../src/quota/index.js';
import { usePlayground } from './playground.js';

const playground = usePlayground();

describe('quotas', () => {
  it('start with those of Quảng Nam, by every method, as the library allocates them', async () => {
    const claims = published.quotas.map(({ id, quota }) => ({ id, weight: quota }));
    const rows = await playground.page().locator('tbody tr').all();
    const shown = await Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).slice(3)));
    QUOTA_METHODS.forEach((method, column) => {
      const { allocations } = allocateQuota(claims, published.headline, { method });
      expect(shown.map((cells) => Number.parseInt(cells[column] ?? '', 10))).toEqual(
        allocations.map(({ quota }) => quota),
      );
    });
    expect(await playground.status()).toBe('22 units, 8 methods, 6 ties.');
    expect(await playground.text('#result')).toContain(
      'Hội An, Nam Giang have the same right to 1 place; by id, given to Hội An.',
    );
  });

  it('leave ties open when told so', async () => {
    await playground.page().getByLabel('Ties').selectOption('leave-open');
    await expect.poll(() => playground.text('tfoot')).toContain('1,904 + 1 open');
  });

  it('explain one number after another, with the keyboard', async () => {
    await playground.page().getByLabel('Unit', { exact: true }).selectOption('Công an');
    await playground.page().getByLabel('Method', { exact: true }).selectOption('hamilton');
    await expect.poll(() => playground.text('#reasons')).toContain('Công an gets 12 of 1,905 places by Hamilton.');
    await playground.page().getByLabel('Method', { exact: true }).focus();
    await playground.page().keyboard.press('ArrowUp');
    await expect.poll(() => playground.text('#reasons')).toContain('by Dean');
    expect(await playground.page().evaluate('document.activeElement.id')).toBe('method');
  });

  it('take what a spreadsheet copies, with bounds and Vietnamese numbers', async () => {
    const rows = 'Đơn vị\tSố đảng viên\tTối thiểu\nA\t1.200\t\nB\t95,5\t3\n"C; D"\t300\t\n';
    await playground.page().getByLabel('Units and weights').fill(rows);
    await playground.page().getByLabel('Places to share').fill('16');
    await expect.poll(playground.status).toBe('3 units, 6 methods, 0 ties.');
    expect(await playground.page().locator('tbody tr').allTextContents()).toEqual([
      expect.stringMatching(/^A1,200/),
      expect.stringMatching(/^B95.5.*3 min/),
      expect.stringMatching(/^C; D300/),
    ]);
    expect(await playground.text('#result')).toContain('Balinski-Young:');
  });

  it('come from a file', async () => {
    const buffer = Buffer.from('\uFEFFid;weight\nXã A;10\nXã B;20\n', 'utf8');
    await playground
      .page()
      .getByLabel('Or load a file')
      .setInputFiles({ name: 'units.csv', mimeType: 'text/csv', buffer });
    await expect.poll(playground.status).toMatch(/^2 units/);
    expect(await playground.page().getByLabel('Units and weights').inputValue()).toContain('Xã B;20');
  });

  it('name every fault with its path, and never a number beside it', async () => {
    await playground.page().getByLabel('Units and weights').fill('id,weight,min,max\nA,1,5,2\nA,x,,\n,-3,,\n');
    await expect.poll(playground.status).toContain('faults');
    const faults = await playground.text('#faults');
    for (const part of [
      'claims[0]',
      'claims[1].id',
      'claims[1].weight',
      'claims[2].id',
      'claims[2].weight',
      '(line 3)',
    ]) {
      expect(faults).toContain(part);
    }
    expect(await playground.text('#result')).toBe('');
    await playground.page().getByLabel('Units and weights').fill('id\tweight\nA\t1,200');
    await expect.poll(() => playground.text('#faults')).toContain('ambiguous-number');
  });
});

describe('at-risk rules', () => {
  beforeEach(() => playground.goto('risk/en'));

  it('start with the six branches of Thanh Chương, which all leave after seven months', async () => {
    expect(await playground.status()).toBe('thanh-chuong: met of 6 branches, not met of 1, unknown of 0');
    expect(await playground.text('.finding[open]')).toContain(
      'years since the last admission: 39 (1977-09-02); more than 5: met',
    );
    await playground.page().getByLabel('Day of the assessment').fill('2017-07-31');
    await expect.poll(playground.status).toBe('thanh-chuong: met of 0 branches, not met of 7, unknown of 0');
  });

  it('are edited, and unknown stays unknown', async () => {
    await playground
      .page()
      .getByLabel('Rules (JSON)')
      .fill('{"id": "women", "when": {"measure": "members", "where": {"gender": "female"}, "lessThan": 1}}');
    await expect.poll(playground.status).toBe('women: met of 0 branches, not met of 0, unknown of 7');
    expect(await playground.text('.finding[open]')).toContain('lacking: facts on members');
  });

  it('name faults of the rule, the units and the members', async () => {
    await playground
      .page()
      .getByLabel('Rules (JSON)')
      .fill('[{"id": "a", "when": {"all": [{"measure": "members", "lessThan": 1.5}]}}');
    await expect.poll(() => playground.text('#faults')).toContain('not-json');
    await playground
      .page()
      .getByLabel('Rules (JSON)')
      .fill('[{"id": "a", "when": {"measure": "ages", "lessThan": 1}}]');
    await playground.page().getByLabel('Units').fill('id,name,kind,parentId\na,A,branch,nowhere');
    await expect.poll(() => playground.text('#faults')).toContain('units[0].parentId');
    expect(await playground.text('#faults')).toContain('[0].when');
  });
});

describe('comparisons', () => {
  beforeEach(() => playground.goto('compare/vi'));

  it('start with Điện Biên Đông, in points and in relative terms, in both languages', async () => {
    expect(await playground.text('#said li')).toBe(
      'tăng 38 thôn, bản (31,7%) so với năm 2016\ntăng 15,6 điểm phần trăm (tương đối 31,7%) so với năm 2016',
    );
    await playground.page().getByRole('link', { name: 'English' }).click();
    expect(await playground.text('#said li')).toContain('up 15.6 percentage points');
    expect(await playground.page().evaluate('document.documentElement.lang')).toBe('en');
  });

  it('tell no percentage over nothing, and nothing of the unknown', async () => {
    await playground.page().getByLabel('Trong tổng (kỳ trước)').fill('');
    await playground.page().getByLabel('Trong tổng (kỳ này)').fill('');
    await playground.page().getByLabel('Số kỳ trước').fill('0');
    await expect.poll(() => playground.text('#said li')).toContain('không có số gốc');
    await playground.page().getByLabel('Số kỳ trước').fill('');
    await expect.poll(() => playground.text('#said li')).toBe('không có số gốc để so sánh');
    await playground.page().getByLabel('Số kỳ trước').fill('1,5');
    await expect.poll(() => playground.text('#faults')).toContain('before');
  });
});
