// A CSV file as spreadsheets really save it, in Node and in browsers alike.
import { parse } from 'csv-parse/sync';

/**
 * Reads the rows of a CSV file by heading.
 *
 * - Excel puts a byte-order mark before the first heading. Left there, the heading is not the one that it looks like.
 * - Where numbers have a decimal comma, as in Vietnam, Excel separates cells by semicolons.
 * - "CSV" and "CSV UTF-8" are two formats of Excel's: the first loses Vietnamese letters, and is refused.
 * - ế can be one character or three (e, circumflex, acute). They look the same and are two names; NFC makes them one.
 *
 * @param {Uint8Array} bytes - The file.
 * @returns {Record<string, string>[]} The rows. Row 0 is the one below the headings.
 */
export function readCsv(bytes) {
  const text = decoded(bytes).normalize('NFC');
  const headings = text.split(/\r?\n/, 1)[0];
  const delimiter = [';', '\t', ','].find((each) => headings.includes(each)) ?? ',';
  // What a short row lacks is blank. A row too long stays an error: an unquoted comma would shift its cells in silence.
  const rows = parse(text, { columns: true, delimiter, relax_column_count_less: true });
  if (rows.length === 0) throw Object.assign(new Error('Nothing stands below the headings.'), { code: 'no-rows' });
  return rows;
}

function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'The file is not UTF-8: save it as "CSV UTF-8" in Excel.';
    throw Object.assign(new Error(message), { code: 'not-utf-8' });
  }
}
