import { addDays, addMonths } from '../../src/calendar/index.js';
import type { Member, OrganisationInput } from '../../src/organisation/index.js';

/** Where somebody really lives, and whether he or she is official, where the rows do not say. */
export interface World {
  readonly localityOf: (member: Member, index: number) => string | null;
  readonly isOfficial: (member: Member, index: number, day: string) => boolean;
}

/** Official on a day: surely, surely not, or unknown. */
export function officialOn(member: Member, day: string): 'yes' | 'no' | 'unknown' {
  if (member.standing === 'official') return 'yes';
  const from = member.officialOn ?? (member.admittedOn === undefined ? undefined : addMonths(member.admittedOn, 12));
  return from === undefined ? 'unknown' : from <= day ? 'yes' : 'no';
}

/** Whether somebody has not left by a day. */
function isThere(member: Member, day: string): boolean {
  return member.leavesOn === undefined || member.leavesOn > day;
}

/** Localities that only shared branches serve, and that host none. */
export function guestsOf({ localities }: OrganisationInput): string[] {
  const served = (id: string): number => localities.filter(({ branchIds }) => branchIds.includes(id)).length;
  return localities
    .filter(({ branchIds, hostOf }) => {
      const hosts = branchIds.some((id) => hostOf?.includes(id) === true);
      return branchIds.length > 0 && !hosts && branchIds.every((id) => served(id) > 1);
    })
    .map(({ id }) => id);
}

/** The official members of a locality and, without it, of each of its branches, in a world where all is known. */
export function splitIn(
  input: OrganisationInput,
  members: readonly Member[],
  world: World,
  localityId: string,
  day: string,
): { readonly official: number; readonly left: readonly number[] } {
  const { branchIds = [] } = input.localities.find(({ id }) => id === localityId) ?? {};
  const official = members.filter((member, index) => isThere(member, day) && world.isOfficial(member, index, day));
  const home = (member: Member): string | null => world.localityOf(member, members.indexOf(member));
  return {
    official: official.filter((member) => branchIds.includes(member.branchId) && home(member) === localityId).length,
    left: branchIds.map(
      (id) => official.filter((member) => member.branchId === id && home(member) !== localityId).length,
    ),
  };
}

/** The first day, from one to another, on which a locality surely has so many official members. */
export function firstDay(
  members: readonly Member[],
  localityId: string,
  needed: number,
  [from, to]: readonly [string, string],
): string | null {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const sure = members.filter(
      (member) => member.localityId === localityId && isThere(member, day) && officialOn(member, day) === 'yes',
    );
    if (sure.length >= needed) return day;
  }
  return null;
}
