import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('the CSV example', () => {
  it('reads a file that starts with a byte-order mark', () => {
    expect([...fs.readFileSync('examples/data/levels.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('prints the ratios of the communes and of the district', () => {
    const printed = execFileSync(process.execPath, ['examples/csv-to-report.mjs'], { encoding: 'utf8' });
    expect(printed.trimEnd().split('\n')).toEqual([
      '| Đơn vị      | Số bản | Độc lập | Ghép | Chưa có chi bộ | Tỷ lệ |',
      '| ----------- | -----: | ------: | ---: | -------------: | ----: |',
      '| Xã thứ nhất |      4 |       2 |    2 |              0 | 50,0% |',
      '| Xã thứ hai  |      3 |       2 |    0 |              1 | 66,7% |',
      '| Huyện mẫu   |      7 |       4 |    2 |              1 | 57,1% |',
    ]);
  });
});
