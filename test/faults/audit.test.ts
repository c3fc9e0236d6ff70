import { auditCalls } from '../hostile/calls/audit.js';
import { faultsOfRoom } from './told.js';

faultsOfRoom('audit', auditCalls);
