import { InvalidInputError, kindOfValue } from '../../core/index.js';

const MARKS = /\p{Mn}/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const DOUBLED = /([aeou])\1+/g;

/**
 * A name as a search compares it: without case, tone marks, vowel marks, punctuation, and the differences
 * of spelling with which the same place is printed.
 *
 * `đ` is read as `d`, `y` as `i` (Mỹ, Mĩ), a doubled vowel as one (Noong U, Nong U; not the
 * `ii` of Háng Lìa II), and `uô` as `uâ`
 * (Luôn Giói, Luân Giói). Different places may fold to the same text: it finds names, it does not tell
 * them apart.
 *
 * @param name - A name as printed.
 * @returns The folded name, words separated by one space.
 * @throws An `InvalidInputError` with `wrong-type` for what is no text.
 * @example
 * ```ts
 * import { foldName } from 'chibo/organisation';
 *
 * foldName('Luôn Giói') === foldName('LUÂN GIÓI'); // => true
 * foldName('Noong U'); // => 'nong u'
 * foldName('Đông Mỹ'); // => 'dong mi'
 * ```
 * @category Finding units
 */
export function foldName(name: string): string {
  if (typeof name !== 'string') throw notText(name);
  return name
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('y', 'i')
    .replaceAll('uo', 'ua')
    .replace(DOUBLED, '$1')
    .replace(NOT_WORD, ' ')
    .trim();
}

function notText(value: unknown): InvalidInputError {
  const message = `Expected string, found ${kindOfValue(value)}.`;
  return new InvalidInputError('foldName', [
    { path: ['name'], code: 'wrong-type', message, value: kindOfValue(value) },
  ]);
}
