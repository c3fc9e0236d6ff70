import type { Locale } from '../../core/index.js';
import type { JsonObject } from './chart-spec.js';

/** An axis of counts from 0: where it ends, and how it is written. */
export interface CountAxis {
  readonly end: number;
  /** The channel without its field. */
  readonly channel: JsonObject;
}

/**
 * An axis of counts with at most six marks. Its labels are made by an expression that asks no language setting of the
 * program that draws it, since such a setting holds for every chart of a page.
 */
export function countAxis(highest: number, locale: Locale, title: string | null): CountAxis {
  const step = stepOf(Math.max(1, highest) / 5);
  const marks = Math.max(1, Math.ceil(highest / step));
  const group = locale === 'vi' ? '.' : ',';
  return {
    end: marks * step,
    channel: {
      type: 'quantitative',
      scale: { domain: [0, marks * step], nice: false, zero: true },
      axis: {
        values: Array.from({ length: marks + 1 }, (_, at) => at * step),
        labelExpr: `replace(toString(datum.value), /\\B(?=(\\d{3})+$)/g, '${group}')`,
        title,
      },
    },
  };
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that is not below a number. */
function stepOf(least: number): number {
  let unit = 1;
  while (unit * 10 <= least) unit *= 10;
  return unit * ([1, 2, 5, 10].find((times) => unit * times >= least) ?? 10);
}
