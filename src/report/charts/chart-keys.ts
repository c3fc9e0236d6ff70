import type { JsonObject } from './chart-spec.js';
import { widthOf } from './chart-text.js';

/** What a colour stands for. */
export interface Key {
  readonly text: string;
  readonly colour: string;
}

/** How many lines of keys a legend of a width has. */
export function keyLines(keys: readonly Key[], width: number): number {
  return keys.length === 0 ? 0 : Math.ceil(keys.length / keyColumns(keys, width));
}

/** The colour of a mark by the words of its key, and the legend. */
export function keyColour(field: string, keys: readonly Key[], width: number): JsonObject {
  return {
    field,
    type: 'nominal',
    scale: { domain: keys.map(({ text }) => text), range: keys.map(({ colour }) => colour) },
    legend: { columns: keyColumns(keys, width) },
  };
}

/** As many columns as surely have room, also where text is only guessed to be 0.8 em a letter. */
function keyColumns(keys: readonly Key[], width: number): number {
  const widest = Math.max(...keys.map(({ text }) => Math.max(widthOf(text, 12), 0.8 * 12 * text.length)));
  return Math.max(1, Math.min(keys.length, Math.floor(width / (widest + 30))));
}
