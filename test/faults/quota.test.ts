import { quotaCalls } from '../hostile/calls/quota.js';
import { faultsOfRoom } from './told.js';

faultsOfRoom('quota', quotaCalls);
