/**
 * A value as one line of text that hides nothing: a negative zero, NaN, a typed array and its kind, a hole.
 *
 * @param {unknown} value - What a function of the library gave.
 * @returns {string} JSON.
 */
export function textOf(value) {
  return JSON.stringify(value, (_, each) => plain(each));
}

function plain(value) {
  if (typeof value === 'number' && (Object.is(value, -0) || !Number.isFinite(value))) {
    return { number: Object.is(value, -0) ? '-0' : String(value) };
  }
  if (typeof value === 'bigint') return { bigint: String(value) };
  if (value === undefined) return { undefined: true };
  if (ArrayBuffer.isView(value)) return { [value.constructor.name]: Array.from(value) };
  if (value instanceof Map || value instanceof Set) return { [value.constructor.name]: [...value] };
  if (value instanceof Error) return { [value.name]: value.message, ...value };
  return value;
}

/**
 * @param {() => unknown} run - What is to fail.
 * @returns {unknown} What it threw, or what it gave.
 */
export function thrownBy(run) {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
