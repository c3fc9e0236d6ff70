import { independenceCalls } from '../hostile/calls/independence.js';
import { faultsOfRoom } from './told.js';

faultsOfRoom('independence', independenceCalls);
