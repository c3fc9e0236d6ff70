import { calendarCalls } from '../hostile/calls/calendar.js';
import { faultsOfRoom } from './told.js';

faultsOfRoom('calendar', calendarCalls);
