/** The day at noon of the zone that the tests run in, as date-fns would be given it. */
export function localNoon(date: string): Date {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  // A two-digit year in the constructor would mean the 1900s.
  const local = new Date(2000, 0, 1, 12);
  local.setFullYear(y, m - 1, d);
  return local;
}

/** Whether the zone that the tests run in had that day: Apia had no 2011-12-30. */
export function existsLocally(date: string): boolean {
  return localNoon(date).getDate() === Number(date.slice(8));
}
