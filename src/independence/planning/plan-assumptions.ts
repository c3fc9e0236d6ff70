import type { Tally } from '../../organisation/index.js';
import type { IndependentBranchRatio } from '../states/independent-branch-ratio.js';
import type { PlanModel } from './plan-model.js';
import type { IndependencePlan } from './plan-types.js';

/** What a plan takes for granted, given what is known. */
export function planAssumptions(
  model: PlanModel,
  tally: Tally,
  now: IndependentBranchRatio,
): IndependencePlan['assumptions'] {
  const { members, residents, shared, founders, settings, org } = model;
  const notes: { code: string; message: string }[] = [];
  const add = (code: string, message: string): void => {
    notes.push({ code, message });
  };
  add('residents-go-along', 'Members who live in a locality belong to the branch it meets in and go with it.');
  if (settings.host === 'counts') {
    add('hosts-count', 'The host of a shared branch counts as having a branch of its own.');
  }
  const crowded = shared.filter(({ served, branches }) =>
    branches.some((branch, place) => {
      const here = served[place]!.reduce((sum, row) => sum + residents[row]!, 0);
      return here > members[branch]!;
    }),
  );
  if (crowded.length > 0) {
    const ids = crowded.map(({ branches }) => org.units.ids[branches[0]!]!).sort();
    add(
      'residents-of-other-branches',
      `More official members live where these branches meet than belong to them; all of them are taken to go with their locality: ${ids.join(', ')}.`,
    );
  }
  if (founders.some((row) => residents[row]! > 0)) {
    const message = 'Members of localities without a branch join the new one; the branches they leave can spare them.';
    add('founders-can-be-spared', message);
  }
  if (tally.unlocated.some((count) => count > 0)) {
    add('unlocated-stay', 'Members whose locality is not known stay in their branch.');
  }
  if (model.unsure) add('sure-only', 'Members who may be official on the day are not counted as such.');
  if (now.unknown > 0) {
    add('unknown-not-independent', 'Localities of unknown state are taken as having no branch of their own.');
  }
  if (now.stated > 0) {
    add('not-listed', 'Localities known from stated figures only are in the total, and in no step.');
  }
  if (now.missingCommunes > 0) add('missing-communes', 'Communes without localities and figures are in no number.');
  return notes;
}
