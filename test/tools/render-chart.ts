import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { ChartSpec } from '../../src/report/index.js';

/** A picture, what was written and drawn in it, and what Vega-Lite had to say. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** The texts that are drawn, line by line. */
  readonly texts: readonly string[];
  /** How many bars are drawn, the legend's squares not counted. */
  readonly bars: number;
  readonly warnings: readonly string[];
}

/** A test of charts against the schema of Vega-Lite. */
export function schemaTest(): ValidateFunction {
  const require = createRequire(import.meta.url);
  const ajv = new Ajv({ strict: false, allErrors: false });
  formats.default(ajv);
  ajv.addFormat('color-hex', /^#[0-9a-f]{6}$/);
  return ajv.compile(require('vega-lite/vega-lite-schema.json') as object);
}

/** Compiles a chart and draws it, without a screen. */
export async function rendered(chart: ChartSpec): Promise<Picture> {
  const warnings: string[] = [];
  const note = (...said: unknown[]) => {
    warnings.push(said.join(' '));
    return logger;
  };
  const logger = {
    level: () => logger,
    error: note,
    warn: note,
    info: () => logger,
    debug: () => logger,
  };
  const { spec } = compile(chart as unknown as TopLevelSpec, { logger: logger });
  const view = new View(parse(spec), { renderer: 'none' });
  view.logger(logger as never);
  const svg = await view.toSVG();
  view.finalize();
  const [, width = '', height = ''] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return {
    svg,
    width: Number(width),
    height: Number(height),
    texts: textsIn(svg),
    bars: [...svg.matchAll(/<path aria-label="[^"]*" role="graphics-symbol" aria-roledescription="bar"/g)].length,
    warnings,
  };
}

/** The texts of a picture; several lines of one text are joined by a space. */
function textsIn(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inner = '']) =>
    inner
      .split(/<\/tspan><tspan[^>]*>/)
      .join(' ')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}
