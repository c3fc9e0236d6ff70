import { framed, MARGIN } from './chart-frame.js';
import { type Key, keyColour } from './chart-keys.js';
import { emptyChart } from './chart-lines.js';
import type { ChartSettings } from './chart-options.js';
import type { ChartDatum, ChartSpec, JsonObject } from './chart-spec.js';
import { wrapped } from './chart-text.js';

/** A chart of columns side by side, each with its figure on top and its name below. */
export interface ColumnChart {
  readonly title: string;
  readonly notes: readonly string[];
  readonly description: string;
  readonly keys: readonly Key[];
  readonly columns: readonly ColumnDatum[];
  /** The mark that needs no words under a column. */
  readonly unmarked: string;
}

/** What a column is drawn from. */
export type ColumnDatum = ChartDatum & {
  readonly label: string;
  readonly mark: string;
  readonly figure: string;
  readonly value: number | null;
};

const LABEL = { size: 12, line: 15 };
const HEIGHT = 220;
/** A column has room for a word of a label at least; many columns make the picture wider than was asked for. */
const LEAST = 62;

/** Draws columns. The axis begins at zero; the figures stand on the columns in place of a scale. */
export function columnChart(chart: ColumnChart, settings: ChartSettings): ChartSpec {
  const { title, notes, description, keys, columns, unmarked } = chart;
  if (columns.length === 0) return emptyChart({ title, notes, description }, settings);
  const { words, colours } = settings;
  const step = Math.max(LEAST, Math.min(120, Math.floor((settings.width - 2 * MARGIN) / columns.length)));
  const width = step * columns.length;
  const data = columns.map((column, row) => {
    const said =
      column.mark === unmarked
        ? []
        : wrapped(`(${column.mark.charAt(0).toLowerCase()}${column.mark.slice(1)})`, step - 6, LABEL.size, 4);
    const lines = [...wrapped(column.label, step - 6, LABEL.size, 4), ...said];
    return {
      ...column,
      lines: lines.join('\n'),
      middle: (row + 0.5) * step,
      tall: lines.length,
      top: column.value ?? 0,
    };
  });
  const highest = Math.max(0, ...columns.map(({ value }) => value ?? 0));
  const tallest = Math.max(...data.map(({ tall }) => tall));
  const y: JsonObject = {
    field: 'value',
    type: 'quantitative',
    scale: { domain: [0, highest === 0 ? 1 : highest], nice: false, zero: true },
    axis: null,
  };
  const tooltip = [
    { field: 'label', type: 'nominal', title: words.period.period },
    { field: 'figure', type: 'nominal', title: words.period.value },
  ];
  const middle: JsonObject = { field: 'middle', type: 'quantitative', scale: null, axis: null };
  const text = (field: string, place: JsonObject, style: JsonObject): JsonObject => ({
    data: { name: 'columns' },
    mark: { type: 'text', align: 'center', lineBreak: '\n', limit: 0, fontSize: LABEL.size, ...style },
    encoding: {
      x: middle,
      y: place,
      text: { field, type: 'nominal' },
      description: { field: 'text', type: 'nominal' },
    },
  });
  const wanted = settings.width - 2 * MARGIN;
  return framed(
    {
      title,
      notes,
      description,
      keys,
      headroom: 20,
      left: 0,
      right: Math.max(0, wanted - width),
      below: tallest * LABEL.line + 10,
      width,
      height: HEIGHT,
    },
    settings,
    { columns: data, bars: data.filter(({ value }) => value !== null) },
    [
      {
        data: { name: 'bars' },
        mark: { type: 'bar', width: Math.round(step * 0.62) },
        encoding: {
          x: middle,
          y: { ...y, field: 'zero' },
          y2: { field: 'value' },
          color: keyColour('mark', keys, width),
          tooltip,
          description: { field: 'text', type: 'nominal' },
        },
      },
      {
        data: { values: [{}] },
        mark: { type: 'rule', color: colours.muted, aria: false },
        encoding: { x: { value: 0 }, x2: { value: 'width' }, y: { value: 'height' } },
      },
      text('figure', { ...y, field: 'top' }, { baseline: 'bottom', dy: -5, fontWeight: 'bold' }),
      text('lines', { value: HEIGHT }, { baseline: 'top', dy: 7, lineHeight: LABEL.line }),
    ],
  );
}
