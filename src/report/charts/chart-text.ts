/** Letters with their tone marks; a mark that stands alone is one too. */
const CLUSTERS = /\p{M}+|\P{M}\p{M}*/gu;

/** What a picture cannot hold, or what turns the text around it: control characters, half characters, directions. */
const UNFIT = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A text in one line, letters and tone marks as one, with a mark in place of what cannot be drawn. */
export function shownText(text: string): string {
  const shown = text.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(UNFIT, '\ufffd');
  return shown === '' ? '“”' : shown;
}

/**
 * About how wide a text is drawn, in pixels. A font is not asked: what charts look like must not depend on where they
 * are made. The widths are those of Arial and a little more.
 */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text.normalize('NFD')) ems += emsOf(letter);
  return Math.ceil(ems * size * 1.04);
}

function emsOf(letter: string): number {
  // The later parts of a Hangul syllable are drawn into the square of its first.
  if (/[\p{M}\u1160-\u11ff]/u.test(letter)) return 0;
  if (/[iljtfrI.,:;'|!()/\\\s·–-]/.test(letter)) return 0.34;
  if (/[mwMW%@…]/.test(letter)) return 0.9;
  if (/[A-ZĐ]/.test(letter)) return 0.72;
  return letter < '\u1100' ? 0.56 : 1;
}

/** A text in as many lines as it needs, up to a number; where it is cut, it ends in an ellipsis. */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, width, size)) {
    const longer = line === '' ? piece.trimStart() : line + piece;
    if (line === '' || widthOf(longer, size) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    if (lines.length > most) break;
    line = piece.trimStart();
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines[most - 1]!, width, size)];
}

/** Words with the space before them; a word wider than a line in as many parts as it takes. */
function* pieces(text: string, width: number, size: number): Generator<string, void, undefined> {
  for (const word of text.match(/\s?\S+/gu) ?? []) {
    if (widthOf(word.trimStart(), size) <= width) {
      yield word;
      continue;
    }
    let part = '';
    for (const [cluster] of word.matchAll(CLUSTERS)) {
      if (widthOf(part + cluster, size) > width && part !== '') {
        yield part;
        part = '';
      }
      part += cluster;
    }
    yield part;
  }
}

function cut(line: string, width: number, size: number): string {
  const clusters = Array.from(line.matchAll(CLUSTERS), ([cluster]) => cluster);
  while (clusters.length > 1 && widthOf(`${clusters.join('')}…`, size) > width) clusters.pop();
  return `${clusters.join('').trimEnd()}…`;
}
