import { formatPath } from 'chibo/core';
import { h } from './dom.mjs';

/** The faults of an error of the library: each with its path, or the error itself where its arguments are all right. */
export function faultsOf(error) {
  if (error.name === 'InvalidInputError') {
    return error.issues.map(({ path, code, message }) => ({ path: formatPath(path), code, message }));
  }
  return [{ path: null, code: error.code, message: error.message }];
}

/** Each fault once: what the page found comes before what the library says of the same place. */
export function merged(...lists) {
  const seen = new Set();
  return lists.flat().filter(({ path, code }) => {
    const key = path ?? code;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The list of faults, or nothing. */
export function faultList(words, faults) {
  if (faults.length === 0) return [];
  return [
    h('h3', {}, words.faults(faults.length)),
    h(
      'ul',
      { class: 'faults' },
      ...faults.map(({ path, code, message, line }) => {
        const where = [path && h('code', {}, path), line && ` ${words.line(line)}`, (path || line) && ': '];
        return h('li', {}, ...where, message, ' ', h('code', { class: 'code' }, code));
      }),
    ),
  ];
}
