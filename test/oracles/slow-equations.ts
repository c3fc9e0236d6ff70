/** Figures and equations as the oracle takes them. */
export interface SlowSystem {
  readonly figures: readonly { readonly id: string; readonly value: number | null; readonly fixed?: boolean }[];
  readonly equations: readonly {
    readonly terms: readonly { readonly id: string; readonly times: number }[];
    readonly equals?: number;
  }[];
}

/** The fewest figures, the least change and every way to it, each as text; null where there is none within the bound. */
export interface SlowEquations {
  readonly changes: number;
  readonly change: number;
  readonly answers: readonly string[];
}

/** Tries every value from 0 to `most` for every figure. */
export function slowEquations({ figures, equations }: SlowSystem, most: number): SlowEquations | null {
  let best: { changes: number; change: number; answers: Set<string> } | null = null;
  const values = new Map<string, number>();
  const visit = (at: number): void => {
    const figure = figures[at];
    if (figure !== undefined) {
      for (let value = 0; value <= most; value += 1) {
        if (figure.fixed === true && figure.value !== value) continue;
        values.set(figure.id, value);
        visit(at + 1);
      }
      return;
    }
    const holds = equations.every(({ terms, equals = 0 }) => {
      return terms.reduce((sum, { id, times }) => sum + times * (values.get(id) ?? NaN), 0) === equals;
    });
    if (!holds) return;
    const changed = figures.filter(({ id, value }) => value !== null && value !== values.get(id));
    const change = changed.reduce((sum, { id, value }) => sum + Math.abs((value ?? 0) - (values.get(id) ?? 0)), 0);
    const way = changed
      .map(({ id }) => `${id}=${String(values.get(id))}`)
      .sort()
      .join(' ');
    const order = best === null ? -1 : changed.length - best.changes || change - best.change;
    if (order < 0) best = { changes: changed.length, change, answers: new Set([way]) };
    else if (order === 0) best?.answers.add(way);
  };
  visit(0);
  const found = best as { changes: number; change: number; answers: Set<string> } | null;
  return found === null ? null : { ...found, answers: [...found.answers].sort() };
}
