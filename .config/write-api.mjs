import fs from 'node:fs';
import { reportOf, surfaces } from './api-report.mjs';

// `npm run api`: the public names of every room with their declarations, as the build has them, written to test/api.
fs.rmSync('test/api', { recursive: true, force: true });
fs.mkdirSync('test/api', { recursive: true });
for (const surface of surfaces()) fs.writeFileSync(`test/api/${surface.room}.txt`, reportOf(surface));
