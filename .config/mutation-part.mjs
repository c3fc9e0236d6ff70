/**
 * One part of a room's mutants, where all of them take too long: `MUTATION_PART=0/3` runs a third. Which third a statement is in is settled by its
 * text, so that the parts are no choice of anybody's, and that all of them together are the room.
 */
const [part = 0, parts = 1] = (process.env['MUTATION_PART'] ?? '0/1').split('/').map(Number);

/** @param {string} text */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * What is asked of a place in the syntax tree, as Babel knows it.
 *
 * @typedef {object} SyntaxPath
 * @property {string | number | null} key
 * @property {SyntaxPath | null} parentPath
 * @property {() => boolean} isStatement
 * @property {() => boolean} isBlockStatement
 * @property {(visitor: { Statement: (inner: { stop: () => void }) => void }) => void} traverse
 * @property {() => string} toString
 */

/**
 * A statement that holds no other, or what an `if` or a loop asks.
 *
 * @param {SyntaxPath} path
 */
function isUnit(path) {
  if (['test', 'init', 'update', 'discriminant'].includes(String(path.key)) && path.parentPath?.isStatement())
    return true;
  if (!path.isStatement() || path.isBlockStatement()) return false;
  let holdsOther = false;
  path.traverse({
    Statement(inner) {
      holdsOther = true;
      inner.stop();
    },
  });
  return !holdsOther;
}

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'part',
    value: {
      /** @param {SyntaxPath} path */
      shouldIgnore(path) {
        if (parts === 1 || !isUnit(path)) return undefined;
        return hashOf(path.toString()) % parts === part ? undefined : 'in another part';
      },
    },
  },
];
