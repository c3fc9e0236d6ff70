import * as chibo from 'chibo';
import { surroundings } from './job/surroundings.mjs';
import { job } from './job.mjs';

console.log(`${surroundings()}\n${job(chibo)}`);
