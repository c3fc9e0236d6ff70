import * as chibo from 'chibo';
import { surroundings } from './job/surroundings.mjs';
import { job } from './job.mjs';

document.querySelector('output').textContent = `${surroundings()}\n${job(chibo)}`;
