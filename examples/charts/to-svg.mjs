// A chart as a picture. The library makes Vega-Lite specifications, plain JSON; Vega draws them, without a browser.
// Needs `npm install vega vega-lite`.
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

/**
 * Draws a Vega-Lite specification.
 *
 * @param {import('vega-lite').TopLevelSpec} spec - The specification.
 * @returns {Promise<string>} The SVG.
 */
export async function toSvg(spec) {
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
