// Records what the job gives now, after a change that is meant: npm run build && node test/packed/record.mjs
import { writeFileSync } from 'node:fs';
import * as chibo from 'chibo';
import { digestsOf } from './digests.mjs';
import { job } from './job.mjs';

writeFileSync(new URL('recorded.txt', import.meta.url), digestsOf(job(chibo)));
