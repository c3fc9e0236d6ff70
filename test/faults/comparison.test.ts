import { comparisonCalls } from '../hostile/calls/comparison.js';
import { faultsOfRoom } from './told.js';

faultsOfRoom('comparison', comparisonCalls);
