// A sheet of a workbook, from cells to rows by heading.

/**
 * The rows below the headings. Reports have a title and a source above them, so the headings are looked for; what stands
 * there is text, numbers or dates, and a date becomes `YYYY-MM-DD`.
 *
 * @param {unknown[][]} cells - What read-excel-file gives: rows of cells, `null` where one is blank or merged away.
 * @param {string[]} headings - All headings that the sheet must have.
 * @returns {{ rows: Record<string, unknown>[], firstRow: number, above: string[] }} The rows, the number that the first
 *   of them has in Excel, and the lines above the headings.
 */
export function sheetRows(cells, headings) {
  const lines = cells.map((line) => line.map(plain));
  const at = lines.findIndex((line) => headings.every((heading) => line.includes(heading)));
  if (at < 0) {
    const message = `No row of the sheet has all of the headings ${headings.join(', ')}.`;
    throw Object.assign(new Error(message), { code: 'no-headings' });
  }
  const names = lines[at];
  const rows = lines.slice(at + 1).map((line) => {
    return Object.fromEntries(names.flatMap((name, column) => (name === null ? [] : [[name, line[column] ?? null]])));
  });
  if (rows.length === 0) throw Object.assign(new Error('Nothing stands below the headings.'), { code: 'no-rows' });
  const above = lines.slice(0, at).flatMap((line) => line.filter((cell) => cell !== null).map(String));
  return { rows, firstRow: at + 2, above };
}

function plain(cell) {
  // read-excel-file makes midnight UTC of a day.
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell.trim().normalize('NFC') : (cell ?? null);
}
