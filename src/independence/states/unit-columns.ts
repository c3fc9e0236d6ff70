/** Counts by unit row under several measures; a measure takes up no memory until something is counted under it. */
export class UnitColumns {
  readonly #columns: (Float64Array | undefined)[];
  /** 1 where something was counted, or is to be looked at all the same. */
  readonly #busy: Uint8Array;

  constructor(units: number, measures: number) {
    this.#columns = Array.from({ length: measures }, () => undefined);
    this.#busy = new Uint8Array(units);
  }

  at(measure: number, row: number): number {
    return this.#columns[measure]?.[row] ?? 0;
  }

  set(measure: number, row: number, count: number): void {
    let column = this.#columns[measure];
    if (column === undefined) {
      if (count === 0) return;
      column = new Float64Array(this.#busy.length);
      this.#columns[measure] = column;
    }
    column[row] = count;
    this.#busy[row] = 1;
  }

  add(measure: number, row: number, count: number): void {
    if (count !== 0) this.set(measure, row, this.at(measure, row) + count);
  }

  /** Takes a column over that was counted elsewhere, in rows under which something else is counted too. */
  adopt(measure: number, column: Float64Array): void {
    this.#columns[measure] = column;
  }

  isBusy(row: number): boolean {
    return this.#busy[row] === 1;
  }

  markBusy(row: number): void {
    this.#busy[row] = 1;
  }

  /** Adds what a unit has under every measure to the unit above it. */
  passOn(row: number, parent: number): void {
    for (let measure = 0; measure < this.#columns.length; measure += 1) {
      this.add(measure, parent, this.#columns[measure]?.[row] ?? 0);
    }
    this.#busy[parent] = 1;
  }

  /** All columns; those under which nothing was counted are one and the same. */
  all(): Float64Array[] {
    // Never written to, so that the machine need not even give it memory.
    const zeros = new Float64Array(this.#busy.length);
    return this.#columns.map((column) => column ?? zeros);
  }
}
