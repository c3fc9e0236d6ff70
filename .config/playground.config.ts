import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'tsup';

const source = 'docs/playground';
const site = '.site/playground';

/**
 * The playground as one classic script with the built library in it: that runs from a folder of files as well as from a
 * server, which a script of modules does not.
 */
export default defineConfig({
  entry: { playground: path.join(source, 'main.mjs') },
  outDir: site,
  format: ['iife'],
  outExtension: () => ({ js: '.js' }),
  platform: 'browser',
  target: 'es2022',
  // Everything goes into the one file, or the page would have to load it from somewhere.
  noExternal: [/.*/],
  minify: true,
  clean: true,
  dts: false,
  onSuccess: async () => {
    for (const file of ['index.html', 'playground.css']) {
      await fs.promises.copyFile(path.join(source, file), path.join(site, file));
    }
  },
});
