/** Whether one number is the other with two neighbouring digits exchanged: 1905 and 1950. */
export function isTransposed(one: number, other: number): boolean {
  const [left, right] = [String(one), String(other)];
  if (left.length !== right.length) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return (
    at + 1 < left.length &&
    left[at] === right[at + 1] &&
    left[at + 1] === right[at] &&
    left.slice(at + 2) === right.slice(at + 2)
  );
}
