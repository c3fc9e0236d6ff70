import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

// The last step of the build: every schema that the front door exports, as JSON Schema beside the code.
const folder = path.resolve('dist/schemas');
const door = await import(pathToFileURL(path.resolve('dist/index.js')).href);

mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(door)) {
  if (!name.endsWith('Schema') || !(schema instanceof z.ZodType)) continue;
  const title = name.slice(0, -'Schema'.length).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  // What goes in, not what comes out: a row of a wider table may have fields that the schema leaves alone.
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' });
  const text = JSON.stringify({ $schema, title, ...rest }, null, 2);
  writeFileSync(path.join(folder, `${title}.json`), `${text}\n`);
}
