import { auditCalls } from './calls/audit.js';
import { calendarCalls } from './calls/calendar.js';
import { comparisonCalls } from './calls/comparison.js';
import { coreCalls } from './calls/core.js';
import { independenceCalls } from './calls/independence.js';
import { organisationCalls } from './calls/organisation.js';
import { quotaCalls } from './calls/quota.js';
import { reportCalls } from './calls/report.js';
import { moreReportCalls } from './calls/report-more.js';
import { riskCalls } from './calls/risk.js';
import { targetCalls } from './calls/target.js';

/** For a function, lists of arguments with which it gives a result. */
export type Calls = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** By room. */
export const CALLS: Readonly<Record<string, Calls>> = {
  core: coreCalls,
  calendar: calendarCalls,
  organisation: organisationCalls,
  independence: independenceCalls,
  quota: quotaCalls,
  risk: riskCalls,
  target: targetCalls,
  comparison: comparisonCalls,
  audit: auditCalls,
  report: { ...reportCalls, ...moreReportCalls },
};
