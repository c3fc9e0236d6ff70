/**
 * Units, localities and members: reading an organisation, finding units, counting members, rolling up.
 *
 * @module organisation
 */

export { applyReorganisations, safeApplyReorganisations } from './history/apply-reorganisations.js';
export { type History, type HistoryInput, organisationAt } from './history/history.js';
export { parseHistory, safeParseHistory } from './history/parse-history.js';
export { type Reorganisation, reorganisationSchema } from './history/reorganisation-schema.js';
export { reorganisationsBetween } from './history/reorganisations-between.js';
export { type TracedId, type TraceOptions, traceId, traceIds } from './history/trace-id.js';
export {
  type OrganisationUpdate,
  type RowChange,
  safeUpdateOrganisation,
  updateOrganisation,
} from './history/update-organisation.js';
export { type LevelsOptions, organisationFromLevels, safeOrganisationFromLevels } from './shapes/from-levels.js';
export { type NestedUnit, organisationFromNested, safeOrganisationFromNested } from './shapes/from-nested.js';
export type { LevelRow } from './shapes/level-cells.js';
export type { LevelColumn } from './shapes/level-columns.js';
export {
  type OrganisationJson,
  organisationFromJson,
  organisationToJson,
  safeOrganisationFromJson,
} from './shapes/organisation-json.js';
export { organisationToInput } from './shapes/organisation-to-input.js';
export { type CountChanges, countChanges } from './tallies/count-changes.js';
export { type CountColumns, NONE } from './tallies/count-columns.js';
export { countsByBranchAndLocality, type PairCounts } from './tallies/counts-by-pair.js';
export { firstOfficialDays } from './tallies/first-official-days.js';
export { agesByLocality, agesByUnit, type MemberAges, UNBOUNDED_AGE } from './tallies/member-ages.js';
export type { MemberColumns, NumberColumn } from './tallies/member-columns.js';
export type { MemberDates } from './tallies/member-dates.js';
export { filterKey } from './tallies/member-filter.js';
export { type MemberSpells, memberSpells } from './tallies/member-spells.js';
export { mergeTallies } from './tallies/merge-tallies.js';
export type { StopSignal } from './tallies/pace.js';
export { parseTally, safeParseTally } from './tallies/parse-tally.js';
export { rollUp } from './tallies/roll-up.js';
export type { Measure, RollUpSource } from './tallies/roll-up-source.js';
export { supposeBranches } from './tallies/suppose-branches.js';
export type { JoiningMember, SupposedBranch } from './tallies/supposed-branch.js';
export {
  checkTally,
  countsByLocality,
  countsByUnit,
  type RefusedRows,
  type Tally,
  unlocatedByUnit,
} from './tallies/tally.js';
export { tallyColumns } from './tallies/tally-columns.js';
export {
  type CountsJson,
  safeTallyFromJson,
  type TallyJson,
  tallyFromJson,
  tallyToJson,
} from './tallies/tally-json.js';
export { emptyTally, tallyMembers, tallyMembersAsync } from './tallies/tally-members.js';
export type { TallyOptions } from './tallies/tally-reader.js';
export type { Keep, TallyScope } from './tallies/tally-spec.js';
export { type TallySql, tallySql } from './tallies/tally-sql.js';
export { checkOrganisation } from './tree/check-argument.js';
export { findLocalityRow, findUnitRow, localityRange, rowOfUnit } from './tree/find-rows.js';
export { foldName } from './tree/fold-name.js';
export { MAY_STAND_UNDER, UNIT_KINDS, type UnitKind } from './tree/kinds.js';
export {
  ancestorsOf,
  childrenOf,
  getUnit,
  localitiesUnder,
  unitsUnder,
} from './tree/navigate.js';
export type {
  Locality,
  LocalityColumns,
  Organisation,
  StatedFigure,
  Unit,
  UnitColumns,
} from './tree/organisation.js';
export { parseOrganisation, safeParseOrganisation } from './tree/parse-organisation.js';
export {
  type FigureInput,
  figureSchema,
  type LocalityInput,
  localitySchema,
  type Member,
  type MemberFilter,
  memberFilterSchema,
  memberSchema,
  type OrganisationInput,
  organisationSchema,
  type TallyFilter,
  type TallyInput,
  tallyFilterSchema,
  tallySchema,
  type UnitInput,
  unitSchema,
} from './tree/schema.js';
export { indexNames, type NameIndex, pathNames, type SearchOptions, searchUnits } from './tree/search-units.js';
export {
  type Cell,
  type Column,
  isTable,
  type Table,
  type TableRow,
  tableColumn,
  tableRow,
  tableRows,
  tableToJson,
} from './tree/table.js';
export { type Threshold, type ThresholdName, thresholdOn } from './tree/thresholds.js';
