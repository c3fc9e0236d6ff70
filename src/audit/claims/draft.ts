import { type AnyRatio, type IssueList, type Locale, type Rounding, subtractRatios } from '../../core/index.js';
import type { ClaimFigure } from '../figures/claim-figure.js';
import { PRINT_ROUNDINGS } from '../figures/printing.js';
import type { PublishedNumber } from '../figures/published-number.js';
import { isFault, type Known, readFigure, readPrinted } from '../figures/read-figure.js';
import type { ClaimCommon } from './claim-common.js';
import type { Assumption, AuditFinding, AuditReading, AuditVerdict } from './finding.js';
import type { Computed, Fit } from './fit.js';
import { type Writer, writerIn } from './show.js';

type Path = readonly (string | number)[];

/** What is found of a claim, without what every finding has. */
export type Draft = Omit<AuditFinding, 'claim' | 'id' | 'kind' | 'breaks'> & Partial<Pick<AuditFinding, 'breaks'>>;

/** Reads the figures of one claim, collecting what cannot be read. */
export interface ClaimReader {
  readonly roundings: readonly Rounding[];
  readonly write: Writer;
  /** Reads the figure as printed; `null` where it cannot be, and the claim has a fault. */
  readonly printed: (path: Path, value: number | string) => PublishedNumber | null;
  /** Reads another figure; `null` where it is not printed, or cannot be read. */
  readonly figure: (path: Path, value: ClaimFigure | null | undefined) => Known | null;
  /** Adds a fault of the claim. */
  readonly fault: (path: Path, code: string, message: string, value: unknown) => void;
}

/** How the figures of claims are read and their arithmetic is written. */
export interface AuditContext {
  readonly locale: Locale | undefined;
  readonly near: AnyRatio;
  readonly show: Locale;
}

/** Makes the reader of a claim that stands at a path. */
export function claimReader(faults: IssueList, at: Path, claim: ClaimCommon, context: AuditContext): ClaimReader {
  const roundings = claim.rounding === undefined ? PRINT_ROUNDINGS : [claim.rounding];
  const reading = { locale: context.locale, near: context.near, roundings };
  const fault = (path: Path, code: string, message: string, value: unknown) => {
    faults.add([...at, ...path], code, message, value);
  };
  return {
    roundings,
    write: writerIn(context.show),
    printed: (path, value) => {
      const read = readPrinted(value, reading);
      if (!isFault(read)) return read;
      fault(path, read.code, read.message, value);
      return null;
    },
    figure: (path, value) => {
      if (value === null || value === undefined) return null;
      const read = readFigure(value, reading);
      if (!isFault(read)) return read;
      fault(path, read.code, read.message, value);
      return null;
    },
    fault,
  };
}

/** A reading under which a value fits. */
export function readingOf(
  reading: AuditReading['reading'],
  assumes: Assumption,
  fit: Fit,
  arithmetic: string,
  about: Partial<Pick<AuditReading, 'figure' | 'value'>> = {},
): AuditReading {
  const { printing, certain } = fit;
  const least = printing[0] === 'exact' || (printing[0] === 'as-worded' && certain) ? 'nothing' : 'rounding';
  const { figure = null, value = null } = about;
  return { reading, assumes: assumes === 'nothing' ? least : assumes, printing, figure, value, certain, arithmetic };
}

/** The verdict that readings give, where every figure is printed. */
export function verdictOf(readings: readonly AuditReading[]): AuditVerdict {
  const plain = readings.filter(({ assumes }) => assumes !== 'missing' && assumes !== 'mistake');
  if (plain.some(({ certain }) => certain)) return 'holds';
  return plain.length > 0 ? 'cannot-tell' : 'fails';
}

/** Printed less computed, where both are one number. */
export function residualOf(printed: PublishedNumber, computed: Computed): AnyRatio | null {
  if (printed.word !== 'exactly' || computed.point === null) return null;
  return subtractRatios(printed.value, computed.point);
}

const ORDER: readonly Assumption[] = ['nothing', 'rounding', 'wording', 'missing', 'mistake'];

/** Readings in the order of how little they assume; those that assume as much keep their places. */
export function inOrder(readings: readonly AuditReading[]): AuditReading[] {
  return ORDER.flatMap((assumed) => readings.filter(({ assumes }) => assumes === assumed));
}
