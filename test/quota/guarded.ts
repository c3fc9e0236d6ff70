/** A column of which nothing beyond its ends can be read or written: in a typed array that goes unnoticed. */
export function guarded<Column extends Float64Array | Int32Array>(
  column: Column,
  onRead: () => void = () => undefined,
): Column {
  const check = (target: Column, key: string | symbol): void => {
    if (typeof key === 'symbol' || !/^-?\d+$/.test(key)) return;
    if (!(key in target)) throw new RangeError(`There is no place ${key} in a column of ${String(target.length)}.`);
  };
  return new Proxy(column, {
    get: (target, key) => {
      check(target, key);
      const value = Reflect.get(target, key, target) as unknown;
      if (typeof value === 'function') return value.bind(target) as unknown;
      if (key !== 'length') onRead();
      return value;
    },
    set: (target, key, value) => {
      check(target, key);
      return Reflect.set(target, key, value, target);
    },
  });
}
