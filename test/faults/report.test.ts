import { reportCalls } from '../hostile/calls/report.js';
import { moreReportCalls } from '../hostile/calls/report-more.js';
import { faultsOfRoom } from './told.js';

faultsOfRoom('report', { ...reportCalls, ...moreReportCalls });
