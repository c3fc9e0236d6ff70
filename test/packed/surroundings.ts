/**
 * Zones by the hour they have at midnight UTC of 15 May 2024: both sides of the date line, a half hour, summer time, and
 * the library's own.
 */
const HOURS = {
  UTC: 0,
  'Asia/Ho_Chi_Minh': 7,
  'America/Los_Angeles': 17,
  'Pacific/Apia': 13,
  'America/St_Johns': 21,
  'Pacific/Kiritimati': 14,
};

/** Languages by how they write a number: the library's own two, and Turkish with its dotted and undotted i. */
const NUMBERS = { 'vi-VN': '1.234,5', 'en-US': '1,234.5', 'tr-TR': '1.234,5' };

/** Where and in which language a program runs. */
export interface Surroundings {
  readonly zone: keyof typeof HOURS;
  readonly locale: keyof typeof NUMBERS;
}

const zones = Object.keys(HOURS) as Surroundings['zone'][];
const locales = Object.keys(NUMBERS) as Surroundings['locale'][];

/** Each zone with each language. */
export const EVERY_PAIR: readonly Surroundings[] = zones.flatMap((zone) => locales.map((locale) => ({ zone, locale })));

/** Each zone once, each language twice. */
export const PAIRS: readonly Surroundings[] = zones.map((zone, at) => ({
  zone,
  locale: locales[at % locales.length]!,
}));

/**
 * @param where - Where it is to run.
 * @returns What a program tells of itself that really runs there.
 */
export function toldThere({ zone, locale }: Surroundings): string {
  return JSON.stringify({ hours: HOURS[zone], locale, number: NUMBERS[locale] });
}
