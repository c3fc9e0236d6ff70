/** The table's own hash, written again, to find ids that fall on one place of it. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5 | 0;
  for (const unit of id.split('')) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Ids that all fall on one place of a table of 1,024. */
export function colliding(count: number): string[] {
  const ids: string[] = [];
  for (let number = 0; ids.length < count; number += 1) {
    if ((hashOf(`u${String(number)}`) & 1023) === 5) ids.push(`u${String(number)}`);
  }
  return ids;
}
