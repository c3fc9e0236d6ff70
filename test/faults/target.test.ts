import { targetCalls } from '../hostile/calls/target.js';
import { faultsOfRoom } from './told.js';

faultsOfRoom('target', targetCalls);
