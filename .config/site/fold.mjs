/**
 * A text as the site's search compares it: words of letters and digits between single blanks, without case, tone marks
 * and vowel marks, đ as d. This file is copied into the site as well, so that what is typed and what was indexed are
 * folded by the same lines.
 *
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
