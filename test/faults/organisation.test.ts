import { organisationCalls } from '../hostile/calls/organisation.js';
import { faultsOfRoom } from './told.js';

faultsOfRoom('organisation', organisationCalls);
