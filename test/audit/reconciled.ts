import {
  type EquationFigure,
  type EquationsReconciliation,
  type FigureEquation,
  type ReconcileOptions,
  type Reconciliation,
  reconcileTotals,
  type TotalNode,
  type TotalTree,
  tryReconcileEquations,
} from '../../src/audit/index.js';
import { InfeasibleError } from '../../src/core/index.js';

function answerTold({ changes, filled }: Reconciliation): string {
  const changed = changes.map(({ id, printed, suggested, difference, transposed }) => {
    return `${id} ${String(printed)} to ${String(suggested)} (${String(difference)}${transposed ? ', exchanged' : ''})`;
  });
  const gaps = filled.map(({ id, value }) => `${id} is ${String(value)}`);
  return [changed.join(', ') || 'nothing', ...(gaps.length === 0 ? [] : [gaps.join(', ')])].join('; ');
}

function headTold(found: Omit<EquationsReconciliation, 'breaks'>): string {
  const { holds, changes, change, answersComplete } = found;
  const counts = `${String(changes)} changed by ${String(change)}`;
  return `${holds ? 'holds' : 'fails'}: ${counts}, ${answersComplete ? 'all' : 'not all'}`;
}

/** A unit with those under it. */
export function unit(id: string, value: number | null, ...children: TotalNode[]): TotalNode {
  return children.length === 0 ? { id, value } : { id, value, children };
}

/** All that is found of a tree, a line for each thing. */
export function totalsTold(tree: TotalTree, options: ReconcileOptions = {}): string[] {
  const found = reconcileTotals(tree, options);
  return [
    headTold(found),
    ...found.breaks.map(({ id, printed, sum, difference, children }) => {
      const list = children.map((child) => `${child.id} ${String(child.value)}`).join(', ');
      return `${id} ${String(printed)} against ${String(sum)}, ${String(difference)} off: ${list}`;
    }),
    ...found.answers.map(answerTold),
  ];
}

/** Figures by their ids; those that stand as text are certain. */
function figuresOf(given: Readonly<Record<string, number | string | null>>): EquationFigure[] {
  return Object.entries(given).map(([id, value]) =>
    typeof value === 'string' ? { id, value: Number(value), fixed: true } : { id, value },
  );
}

/** An equation as on paper, its figures of one letter: `2a + b - c = 5`. */
function equationOf(text: string): FigureEquation {
  const [left = '', right] = text.split('=');
  const terms = [...left.matchAll(/([+-]?)\s*(\d*)([a-z])/g)].map(([, sign, times = '', id = '']) => {
    return { id, times: (sign === '-' ? -1 : 1) * (times === '' ? 1 : Number(times)) };
  });
  return { terms, equals: Number(right) };
}

/** All that is found of equations, a line for each thing; where nothing satisfies them, why. */
export function equationsTold(
  given: Readonly<Record<string, number | string | null>>,
  equations: readonly string[],
  options: ReconcileOptions = {},
): unknown[] {
  const result = tryReconcileEquations(figuresOf(given), equations.map(equationOf), options);
  if (!result.success) {
    const { error } = result;
    return [error.code, error.message, error instanceof InfeasibleError ? error.certificate : null];
  }
  const found = result.data;
  return [
    headTold(found),
    ...found.breaks.map(({ equation, sum, equals }) => `${String(equation)}: ${String(sum)} against ${String(equals)}`),
    ...found.answers.map(answerTold),
  ];
}
