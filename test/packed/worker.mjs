import { parentPort } from 'node:worker_threads';
import * as chibo from 'chibo';
import { continued } from './job.mjs';

// The organisation and its tally come as `postMessage` carries them, and go back the same way.
parentPort.on('message', ({ id, source }) => {
  parentPort.postMessage({ id, text: continued(chibo, source), source });
});
