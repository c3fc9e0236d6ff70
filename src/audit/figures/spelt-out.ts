/** What print spells out of shares and times, by how it is written in digits. */
const SPELT = [
  [/(?<!\S)gấp đôi(?!\S)/iu, 'gấp 2 lần'],
  [/(?<!\S)(?:hai phần ba|two[ -]thirds)(?!\S)/iu, '2/3'],
  [/(?<!\S)(?:một phần ba|(?:one|a) third)(?!\S)/iu, '1/3'],
  [/(?<!\S)(?:(?:một )?nửa|(?:a )?half)(?!\S)/iu, '1/2'],
] as const;

/** Writes the first such phrase of a text that has no digits in digits: "quá nửa" is over 1/2. */
export function inDigits(text: string): string {
  const spelt = /\d/.test(text) ? undefined : SPELT.find(([phrase]) => phrase.test(text));
  return spelt === undefined ? text : text.replace(spelt[0], spelt[1]);
}
