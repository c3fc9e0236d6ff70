import { coreCalls } from '../hostile/calls/core.js';
import { faultsOfRoom } from './told.js';

faultsOfRoom('core', coreCalls);
