/** A small reader of RFC 4180, apart from the writer under test: fields in quotes are told from bare ones. */
export function parseCsv(text: string, separator: string): { text: string; quoted: boolean }[][] {
  const lines: { text: string; quoted: boolean }[][] = [];
  let line: { text: string; quoted: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"';
    let field = '';
    if (quoted) {
      at += 1;
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (at >= text.length) throw new Error('A quoted field never ends.');
        field += text[at] ?? '';
        at += text[at] === '"' ? 2 : 1;
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== separator && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') throw new Error('A bare field has a quote or a line feed.');
        field += text[at] ?? '';
        at += 1;
      }
    }
    line.push({ text: field, quoted });
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`A line ends in CR LF, at ${String(at)}.`);
    lines.push(line);
    line = [];
    at += 2;
  }
  if (line.length > 0) throw new Error('The last line does not end.');
  return lines;
}
