import type { PublishedNumber } from '../figures/published-number.js';
import type { Known } from '../figures/read-figure.js';
import { transposedCounts, transposedPrints } from '../figures/transposed.js';
import { type ClaimReader, readingOf } from './draft.js';
import type { AuditReading, ReadingName } from './finding.js';
import { computedExactly, fitOf } from './fit.js';
import { type ShareOf, shareOf, shareText } from './share.js';

/** The figures of a share that does not hold. */
interface ShareFigures {
  readonly part: Known;
  readonly whole: Known;
  readonly of: ShareOf;
  readonly nearby: readonly { readonly name: string; readonly known: Known | null }[];
}

/** The mistakes that would explain a share that does not hold. */
export function percentageMistakes(
  printed: PublishedNumber,
  { part, whole, of, nearby }: ShareFigures,
  reader: ClaimReader,
): AuditReading[] {
  const found: AuditReading[] = [];
  const attempt = (
    reading: ReadingName,
    k: Known,
    n: Known,
    share: ShareOf,
    about: Partial<Pick<AuditReading, 'figure' | 'value'>> = {},
    number = printed,
  ) => {
    const computed = shareOf(k, n, share);
    const fit = computed === null ? null : fitOf(number, computed, reader.roundings, true);
    if (fit !== null) found.push(readingOf(reading, 'mistake', fit, shareText(k, n, share, computed, reader), about));
  };
  // What is printed of it has failed already: of these it is one of the two others.
  attempt('complement', part, whole, 'complement');
  attempt('excess', part, whole, 'excess');
  attempt('as-stated', part, whole, 'part');
  for (const { name, known } of nearby) {
    if (known === null) continue;
    attempt('other-whole', part, known, of, { figure: name, value: known.point });
    attempt('other-part', known, whole, of, { figure: name, value: known.point });
  }
  attempt('exchanged', whole, part, of);
  for (const number of transposedPrints(printed))
    attempt('transposed-digits', part, whole, of, { figure: 'printed', value: number.value }, number);
  for (const [figure, known] of [
    ['part', part],
    ['whole', whole],
  ] as const) {
    for (const value of known.point === null ? [] : transposedCounts(known.point)) {
      const turned: Known = { ...known, ...computedExactly(value) };
      attempt('transposed-digits', figure === 'part' ? turned : part, figure === 'whole' ? turned : whole, of, {
        figure,
        value,
      });
    }
  }
  return found;
}
