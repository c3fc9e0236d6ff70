/** The days on which a run of leaving may have begun: spans of day numbers, ascending and apart. */
export class Runs {
  readonly #firsts: number[] = [];
  readonly #lasts: number[] = [];

  /** The earliest day on which one may have begun; Infinity where none may have. */
  get earliest(): number {
    return this.#firsts[0] ?? Number.POSITIVE_INFINITY;
  }

  /** Forgets them all. */
  clear(): void {
    this.#firsts.length = 0;
    this.#lasts.length = 0;
  }

  /** Adds the days from the first to the last, if there are any. */
  add(first: number, last: number): void {
    if (first > last) return;
    let [from, to] = [first, last];
    let place = this.#firsts.length;
    while (place > 0 && this.#firsts[place - 1]! > to + 1) place -= 1;
    let start = place;
    while (start > 0 && this.#lasts[start - 1]! >= from - 1) {
      start -= 1;
      from = Math.min(from, this.#firsts[start]!);
      to = Math.max(to, this.#lasts[start]!);
    }
    this.#firsts.splice(start, place - start, from);
    this.#lasts.splice(start, place - start, to);
  }

  /** Adds those of other runs that began after a day. */
  addAfter(day: number, other: Runs): void {
    for (let piece = 0; piece < other.#firsts.length; piece += 1) {
      this.add(Math.max(other.#firsts[piece]!, day + 1), other.#lasts[piece]!);
    }
  }

  /** The last day up to another on which one may have begun; −Infinity where none may have. */
  latestBy(day: number): number {
    const place = this.#firsts.findLastIndex((first) => first <= day);
    return Math.min(this.#lasts[place] ?? Number.NEGATIVE_INFINITY, day);
  }

  /** Whether any began after a day. */
  anyAfter(day: number): boolean {
    return (this.#lasts.at(-1) ?? Number.NEGATIVE_INFINITY) > day;
  }
}
