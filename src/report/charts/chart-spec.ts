/**
 * What JSON can carry.
 *
 * @category Charts
 */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | {
      /** A field and what it holds. */
      readonly [field: string]: JsonValue;
    };

/**
 * What one mark of a chart is drawn from. Ids and names stand here and nowhere else in a chart.
 *
 * @category Charts
 */
export type ChartDatum = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A chart: a specification of Vega-Lite 6 as plain JSON, to be given to Vega-Lite, stored or posted as it is.
 *
 * @category Charts
 */
export interface ChartSpec {
  /** Which schema it obeys. */
  readonly $schema: string;
  /** What the chart shows, for those who do not see it. */
  readonly description: string;
  /** The data, by what is drawn of them. */
  readonly datasets: Readonly<Record<string, readonly ChartDatum[]>>;
  /** Everything else that Vega-Lite reads. */
  readonly [field: string]: JsonValue;
}

/** A part of a specification. */
export type JsonObject = Readonly<Record<string, JsonValue>>;
