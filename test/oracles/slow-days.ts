/** A slow calendar: days are counted one by one, months by their names. It asks the platform for leap years only. */

const two = (value: number): string => String(value).padStart(2, '0');
const write = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
const read = (date: string): [number, number, number] => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
};

function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function nextDay(date: string): string {
  const [year, month, day] = read(date);
  if (day < lastOfMonth(year, month)) return write(year, month, day + 1);
  return month < 12 ? write(year, month + 1, 1) : write(year + 1, 1, 1);
}

/** The days from the first to the last, both among them. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = nextDay(day)) days.push(day);
  return days;
}

/** The same day of a later month, or the last of that month where it is shorter. */
export function monthsLater(date: string, months: number): string {
  let [year, month] = read(date);
  for (let step = 0; step < months; step += 1) [year, month] = month < 12 ? [year, month + 1] : [year + 1, 1];
  return write(year, month, Math.min(read(date)[2], lastOfMonth(year, month)));
}

/** How many days a calendar year has. */
export function daysOfYear(year: string): number {
  return daysFrom(`${year}-01-01`, `${year}-12-31`).length;
}
