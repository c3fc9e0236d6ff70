import { formatCount } from '../../core/index.js';
import { framed, MARGIN } from './chart-frame.js';
import type { Key } from './chart-keys.js';
import type { ChartSettings } from './chart-options.js';
import type { ChartDatum, ChartSpec, JsonObject, JsonValue } from './chart-spec.js';
import { widthOf, wrapped } from './chart-text.js';

/** One line of a chart: what stands to its left, and the figure to its right. */
export interface Line {
  readonly label: string;
  readonly figure: string;
}

/** A chart of lines one under the other, each with something drawn between its name and its figure. */
export interface LineChart {
  readonly title: string;
  readonly notes: readonly string[];
  readonly description: string;
  readonly lines: readonly Line[];
  readonly keys: readonly Key[];
  /** Room above the lines, for the label of what crosses them. */
  readonly headroom?: number;
  /** What is drawn, by how wide the room for it is and how far lines are apart; datasets by their name. */
  readonly draw: (
    width: number,
    step: number,
  ) => {
    readonly datasets: Readonly<Record<string, readonly ChartDatum[]>>;
    readonly layers: readonly JsonObject[];
  };
}

const LABEL = { size: 12, line: 15 };

/** Draws lines with their names and figures. Long names take several lines; what is cut ends in an ellipsis. */
export function lineChart(chart: LineChart, settings: ChartSettings): ChartSpec {
  const { title, notes, description, lines, keys, headroom = 0 } = chart;
  const room = Math.floor(settings.width * 0.36);
  const labels = lines.map(({ label }) => wrapped(label, room, LABEL.size, 3));
  const left = Math.max(0, ...labels.flat().map((line) => widthOf(line, LABEL.size))) + 10;
  const right = Math.max(8, ...lines.map(({ figure }) => widthOf(figure, LABEL.size))) + 12;
  const tallest = Math.max(1, ...labels.map((each) => each.length));
  const width = Math.max(160, settings.width - left - right - 2 * MARGIN);
  const head = { title, notes, description };
  if (lines.length === 0) return emptyChart(head, settings);
  const step = Math.max(26, tallest * LABEL.line + 8);
  const { datasets, layers } = chart.draw(width, step);
  const data = lines.map(({ label, figure }, row) => ({
    label,
    lines: labels[row]!.join('\n'),
    figure,
    middle: (row + 0.5) * step,
    // The first of several lines stands higher, so that all of them stand around the middle.
    first: (row + 0.5) * step - ((labels[row]!.length - 1) * LABEL.line) / 2,
  }));
  const frame = { ...head, keys, headroom, left, right, below: 26, width, height: lines.length * step };
  return framed(frame, settings, { lines: data, ...datasets }, [
    ...layers,
    besides('lines', 'label', { align: 'right', dx: -10 }, 0, 'first'),
    besides('figure', 'figure', { align: 'left', dx: 8 }, 'width', 'middle'),
  ]);
}

/** The place of a line from the top, by its number: an id would be taken for more than a name. */
export function rowAxis(count: number): JsonObject {
  return {
    field: 'row',
    type: 'ordinal',
    axis: null,
    scale: { domain: Array.from({ length: count }, (_, row) => row), paddingInner: 0.34, paddingOuter: 0.17 },
  };
}

/** How the lines are ordered, and how many are left out. */
export function orderNote(order: string, drawn: number, all: number, { words, locale }: ChartSettings): string {
  const count = (value: number): string => formatCount(value, { locale });
  return drawn === all ? order : `${order}. ${words.leftOut(count(drawn), count(all), count(all - drawn))}`;
}

/** That there is nothing to draw, where it would have been. */
export function emptyChart(
  head: Pick<LineChart, 'title' | 'notes' | 'description'>,
  settings: ChartSettings,
): ChartSpec {
  const { words, colours, width } = settings;
  const frame = { ...head, keys: [], headroom: 0, left: 0, right: 0, below: 0, width: width - 2 * MARGIN, height: 40 };
  return framed(frame, settings, { empty: [{ text: words.none }] }, [
    {
      data: { name: 'empty' },
      mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: 13, color: colours.muted },
      encoding: { x: { value: 0 }, y: { value: 20 }, text: { field: 'text', type: 'nominal' } },
    },
  ]);
}

function besides(field: string, said: string, style: JsonObject, at: JsonValue, y: string): JsonObject {
  const { size: fontSize, line: lineHeight } = LABEL;
  return {
    data: { name: 'lines' },
    mark: { type: 'text', baseline: 'middle', lineBreak: '\n', limit: 0, fontSize, lineHeight, ...style },
    encoding: {
      x: { value: at },
      y: { field: y, type: 'quantitative', scale: null, axis: null },
      text: { field, type: 'nominal' },
      description: { field: said, type: 'nominal' },
    },
  };
}
