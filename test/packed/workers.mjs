// node workers.mjs JOBS WORKERS: the job JOBS times over a pool of WORKERS threads. Prints how often each result came.
import { Worker } from 'node:worker_threads';
import * as chibo from 'chibo';
import { digestsOf } from './digests.mjs';
import { continued, read } from './job.mjs';

const [jobs, size] = process.argv.slice(2).map(Number);
const source = read(chibo);
const here = continued(chibo, source);
const results = new Map();
let sent = 0;
let busiest = 0;

await Promise.all(
  Array.from({ length: size }, async () => {
    const worker = new Worker(new URL('worker.mjs', import.meta.url));
    let done = 0;
    while (sent < jobs) {
      const id = sent++;
      const answer = new Promise((resolve, reject) => {
        worker.once('message', resolve).once('error', reject);
      });
      worker.postMessage({ id, source });
      const { id: answered, text, source: returned } = await answer;
      if (answered !== id) throw new Error('An answer to another job.');
      // What came back has been copied twice: it must still be the organisation that was sent. Once a worker will do.
      if (done === 0 && continued(chibo, returned) !== here) throw new Error('The organisation came back changed.');
      results.set(text, (results.get(text) ?? 0) + 1);
      done += 1;
    }
    busiest = Math.max(busiest, done);
    await worker.terminate();
  }),
);
const counted = [...results].map(([text, times]) => ({ times, digests: digestsOf(text) }));
console.log(JSON.stringify({ results: counted, sameAsHere: results.has(here), busiest }));
