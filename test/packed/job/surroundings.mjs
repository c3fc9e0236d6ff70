/**
 * The zone and the language that a program runs in, told by what they do: a test that changes nothing proves nothing.
 *
 * @returns {string} JSON, one line.
 */
export function surroundings() {
  const hours = new Date(Date.UTC(2024, 4, 15)).getHours();
  return JSON.stringify({
    hours,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    number: (1234.5).toLocaleString(),
  });
}
