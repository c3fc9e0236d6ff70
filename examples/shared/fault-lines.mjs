// Faults as a person at a spreadsheet reads them: the row that they see, the column, what is wrong and its code.
import { formatPath, isChiboError } from 'chibo/core';

/**
 * One line for each fault, or `null` for an error that is none of the input's. A library's list of rows starts at 0; a
 * spreadsheet starts at 1, and has its headings first.
 *
 * @param {unknown} error - What was caught.
 * @param {{ firstRow?: number }} [numbering] - The number that the first row of the library's list has in the file.
 * @returns {string[] | null} The lines.
 */
export function faultLines(error, numbering = {}) {
  if (isChiboError(error)) {
    // By its own words a mistake in the calling program: that wants a stack, not a list.
    if (error.name === 'ContractError') return null;
    if (!('issues' in error)) return [`${error.message} (${error.code})`];
    const left = error.issueCount - error.issues.length;
    return [
      error.issueCount === 1 ? '1 fault:' : `${error.issueCount} faults:`,
      ...error.issues.map(({ path, code, message, value }) => {
        const found = value === undefined || value === null ? '' : `, found ${JSON.stringify(value)}`;
        return `  ${place(path, numbering)}: ${renumbered(message, numbering)} (${code}${found})`;
      }),
      ...(left > 0 ? [`  and ${left} more`] : []),
    ];
  }
  if (error instanceof SyntaxError) return [`${error.message} (not-json)`];
  // A file that is not there, is no table, or is no workbook: the readers of files say so in an error with a code. So
  // does Node of a program's own mistakes, as type errors, and of a misspelt option.
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error instanceof TypeError && !error.code.startsWith('ERR_PARSE_ARGS')) return null;
  return [`${error.message} (${error.code})`];
}

function place(path, { firstRow }) {
  const [list, index, ...rest] = path;
  if (list !== 'rows' || typeof index !== 'number' || firstRow === undefined) return formatPath(path);
  return rest.length === 0 ? `row ${index + firstRow}` : `row ${index + firstRow}, column ${rest.join('.')}`;
}

/** Where a message names another row, it is numbered as the row itself. */
function renumbered(message, { firstRow = 0 }) {
  return message.replace(/\bRow (\d+)\b/g, (_, index) => `Row ${Number(index) + firstRow}`);
}
