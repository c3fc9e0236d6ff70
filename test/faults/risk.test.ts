import { riskCalls } from '../hostile/calls/risk.js';
import { faultsOfRoom } from './told.js';

faultsOfRoom('risk', riskCalls);
