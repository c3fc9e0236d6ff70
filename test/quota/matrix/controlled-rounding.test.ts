import { describe, expect, it } from 'vitest';
import { allocateMatrix } from '../../../src/index.js';
import { matrixProofFaults } from '../../../src/quota/matrix/check-matrix-proof.js';

describe('controlled rounding', () => {
  const method = 'controlled-rounding' as const;

  it('rounds shares of rows up or down so that columns meet their totals', () => {
    // Shares: 1.5 1 0.5, 0.5 1 1.5 and 1 1 1.
    const problem = {
      rows: ['A', 'B', 'C'],
      columns: ['x', 'y', 'z'],
      weights: [
        [3, 2, 1],
        [1, 2, 3],
        [1, 1, 1],
      ],
      rowTotals: [3, 3, 3],
      columnTotals: [3, 3, 3],
      method,
    };
    const result = allocateMatrix(problem);
    expect(result).toMatchObject({
      cells: [
        [2, 1, 0],
        [0, 1, 2],
        [1, 1, 1],
      ],
      method,
      outside: 0,
      unique: false,
    });
    expect(result.ties).toMatchObject([{ places: 2, settledBy: 'id' }]);
    expect(matrixProofFaults(problem, result)).toEqual([]);
  });

  it('leaves the range of rounding only by as many places as the totals force', () => {
    const problem = {
      rows: ['A', 'B'],
      columns: ['x', 'y'],
      weights: [
        [1, 1],
        [1, 3],
      ],
      rowTotals: [4, 4],
      columnTotals: [6, 2],
      method,
    };
    // Shares are 2 2 and 1 3: three places must go to the first column.
    const result = allocateMatrix(problem);
    expect(result.outside).toBe(6);
    expect(result.cells.map((row) => row.reduce((a, b) => a + b))).toEqual([4, 4]);
    expect(result.cells).toEqual([
      [4, 0],
      [2, 2],
    ]);
    expect(matrixProofFaults(problem, result)).toEqual([]);
    expect(result.unique).toBe(false);
  });

  it('knows shares within bounds before it rounds, as largest remainder does', () => {
    const problem = {
      rows: ['A'],
      columns: ['x', 'y', 'z'],
      weights: [[78, 14, 8]],
      rowTotals: [12],
      columnTotals: [3, 6, 3],
      min: [[1, 2, 2]],
      max: [[3, 8, 8]],
      method,
    };
    expect(allocateMatrix(problem)).toMatchObject({ cells: [[3, 6, 3]], outside: 0 });
  });

  it('leaves it by the fewest, also where hundreds have to', () => {
    const problem = {
      ...{ rows: ['A', 'B', 'C'], columns: ['x', 'y', 'z'], rowTotals: [394, 102, 310], columnTotals: [103, 395, 308] },
      weights: [
        [2, 2, 2],
        [2, 3, 3],
        [2, 2, 0],
      ],
      method,
    };
    // Shares of 394 and 102 by their weights, and 155 twice; C has nothing in z. All that there is, tried out.
    const beyond = (places: number, share: number): number =>
      Math.max(0, places - Math.ceil(share), Math.floor(share) - places);
    let least = Infinity;
    for (let ax = 0; ax <= 103; ax += 1) {
      for (let bx = 0; bx <= 102 && ax + bx <= 103; bx += 1) {
        for (let by = 0; bx + by <= 102; by += 1) {
          const cx = 103 - ax - bx;
          const cy = 310 - cx;
          const ay = 395 - by - cy;
          const [az, bz] = [394 - ax - ay, 102 - bx - by];
          if (Math.min(ay, az, cy) < 0 || az + bz !== 308) continue;
          const a = [ax, ay, az].reduce((sum, places) => sum + beyond(places, 394 / 3), 0);
          const b = beyond(bx, 25.5) + beyond(by, 38.25) + beyond(bz, 38.25);
          least = Math.min(least, a + b + beyond(cx, 155) + beyond(cy, 155));
        }
      }
    }
    const result = allocateMatrix(problem);
    expect([result.outside, matrixProofFaults(problem, result)]).toEqual([least, []]);
  });
});
