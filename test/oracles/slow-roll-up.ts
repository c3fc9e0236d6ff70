import type { OrganisationInput } from '../../src/organisation/index.js';

type Rows = OrganisationInput['units'];

const childrenOf = (units: Rows, id: string): string[] =>
  units.filter(({ parentId }) => parentId === id).map((unit) => unit.id);

function isUnder(units: Rows, id: string, above: string): boolean {
  for (let unit = units.find((each) => each.id === id); unit !== undefined; ) {
    if (unit.id === above) return true;
    const { parentId }: Rows[number] = unit;
    unit = units.find((each) => each.id === parentId);
  }
  return false;
}

/**
 * What a unit has of a measure: the values of all units under it and its own, each counted once, with no sum carried
 * from one level to the next. A value that is not there is unknown.
 */
export function slowRollUp(
  units: Rows,
  own: ReadonlyMap<string, number>,
  by: 'sum' | 'max' | 'latest',
  id: string,
): { readonly value: number | null; readonly reported: number; readonly children: number } {
  const under = (above: string): string[] => units.map((unit) => unit.id).filter((each) => isUnder(units, each, above));
  const known = under(id).flatMap((each) => own.get(each) ?? []);
  // A unit with nothing below reports by its own value; any other by all that is at the ends below it.
  const isComplete = (each: string): boolean =>
    under(each)
      .filter((end) => childrenOf(units, end).length === 0)
      .every((end) => own.has(end));
  const children = childrenOf(units, id);
  const value = by === 'sum' ? Number(known.reduce((sum, each) => sum + BigInt(each), 0n)) : Math.max(...known);
  return {
    value: known.length === 0 ? null : value,
    reported: children.filter(isComplete).length,
    children: children.length,
  };
}
