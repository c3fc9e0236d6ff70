import { type Key, keyLines } from './chart-keys.js';
import type { ChartSettings } from './chart-options.js';
import type { ChartDatum, ChartSpec, JsonObject } from './chart-spec.js';
import { shownText, wrapped } from './chart-text.js';

/** What stands around what is drawn. */
export interface Frame {
  readonly title: string;
  /** Lines under the title: order, what is left out, what marks mean. */
  readonly notes: readonly string[];
  readonly description: string;
  readonly keys: readonly Key[];
  /** Room above what is drawn, for the label of a line. */
  readonly headroom: number;
  /** Room left, right and below, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly below: number;
  readonly width: number;
  readonly height: number;
}

const TITLE = { size: 16, line: 21 };
const NOTE = { size: 12, line: 16 };
const KEY = 17;
/** The margin around the whole picture, in pixels. */
export const MARGIN = 14;

/**
 * The whole chart. Every margin is worked out here: left to the program that draws it, it would depend on whether that
 * program can measure text.
 */
export function framed(
  frame: Frame,
  { colours }: ChartSettings,
  datasets: Readonly<Record<string, readonly ChartDatum[]>>,
  layers: readonly JsonObject[],
): ChartSpec {
  const whole = frame.left + frame.width + frame.right;
  const title = wrapped(shownText(frame.title), whole, TITLE.size * 1.08, 3);
  const notes = frame.notes.flatMap((note) => wrapped(note, whole, NOTE.size, 3));
  const count = keyLines(frame.keys, frame.width);
  const keys = count === 0 ? 0 : count * KEY + 8;
  const above = frame.headroom + keys;
  const head = title.length * TITLE.line + notes.length * NOTE.line + 12;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: frame.description,
    background: colours.background,
    autosize: { type: 'none' },
    padding: {
      left: frame.left + MARGIN,
      right: frame.right + MARGIN,
      top: head + above + MARGIN,
      bottom: frame.below + MARGIN,
    },
    width: frame.width,
    height: frame.height,
    datasets,
    layer: [...headLayers(frame, { title, notes, top: -(head + above) }, colours), ...layers],
    config: configOf(colours, frame.headroom),
  };
}

function headLayers(
  frame: Frame,
  head: { readonly title: readonly string[]; readonly notes: readonly string[]; readonly top: number },
  colours: ChartSettings['colours'],
): JsonObject[] {
  const line = (text: readonly string[], y: number, style: JsonObject): JsonObject => ({
    data: { values: [{ text: text.join('\n') }] },
    mark: { type: 'text', align: 'left', baseline: 'top', lineBreak: '\n', limit: 0, ...style },
    encoding: {
      x: { value: 0 - frame.left },
      y: { value: y },
      text: { field: 'text', type: 'nominal' },
      description: { field: 'text', type: 'nominal' },
    },
  });
  const titled = line(head.title, head.top, {
    fontSize: TITLE.size,
    lineHeight: TITLE.line,
    fontWeight: 'bold',
    color: colours.text,
  });
  const under = head.top + head.title.length * TITLE.line + 4;
  return [titled, line(head.notes, under, { fontSize: NOTE.size, lineHeight: NOTE.line, color: colours.muted })];
}

function configOf(colours: ChartSettings['colours'], headroom: number): JsonObject {
  return {
    font: 'Arial, Noto Sans, DejaVu Sans, sans-serif',
    view: { stroke: null },
    text: { color: colours.text },
    // What they say in English, whatever the chart's language, stands in the description and beside the marks.
    axis: {
      aria: false,
      domain: false,
      ticks: false,
      grid: true,
      gridColor: colours.grid,
      labelColor: colours.muted,
      labelFontSize: 12,
      labelPadding: 6,
      titleColor: colours.muted,
      titleFontSize: 12,
      titleFontWeight: 'normal',
    },
    legend: {
      aria: false,
      orient: 'top',
      offset: headroom + 6,
      labelColor: colours.text,
      labelFontSize: 12,
      labelLimit: 0,
      symbolType: 'square',
      symbolSize: 140,
      symbolStrokeWidth: 0,
      rowPadding: 4,
      columnPadding: 16,
      title: null,
    },
  };
}
