/**
 * Units, localities and members: reading an organisation, finding units, counting members, rolling up.
 *
 * @module organisation
 */

export { applyReorganisations } from './apply-reorganisations.js';
export { type CountColumns, NONE } from './count-columns.js';
export { foldName } from './fold-name.js';
export { type LevelsOptions, organisationFromLevels, safeOrganisationFromLevels } from './from-levels.js';
export { type NestedUnit, organisationFromNested, safeOrganisationFromNested } from './from-nested.js';
export { type History, type HistoryInput, organisationAt } from './history.js';
export { MAY_STAND_UNDER, UNIT_KINDS, type UnitKind } from './kinds.js';
export type { LevelRow } from './level-cells.js';
export type { LevelColumn } from './level-columns.js';
export type { MemberColumns, NumberColumn } from './member-columns.js';
export type { MemberDates } from './member-dates.js';
export { filterKey } from './member-filter.js';
export { mergeTallies } from './merge-tallies.js';
export {
  ancestorsOf,
  childrenOf,
  getUnit,
  localitiesUnder,
  localityRange,
  rowOfUnit,
  unitsUnder,
} from './navigate.js';
export type {
  Locality,
  LocalityColumns,
  Organisation,
  StatedFigure,
  Unit,
  UnitColumns,
} from './organisation.js';
export {
  type OrganisationJson,
  organisationFromJson,
  organisationToJson,
  safeOrganisationFromJson,
} from './organisation-json.js';
export { organisationToInput } from './organisation-to-input.js';
export { parseHistory, safeParseHistory } from './parse-history.js';
export { parseOrganisation, safeParseOrganisation } from './parse-organisation.js';
export { parseTally, safeParseTally } from './parse-tally.js';
export { type Reorganisation, reorganisationSchema } from './reorganisation-schema.js';
export { type Measure, type RollUpSource, rollUp } from './roll-up.js';
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
} from './schema.js';
export { indexNames, type NameIndex, pathNames, type SearchOptions, searchUnits } from './search-units.js';
export {
  type Cell,
  type Column,
  type Table,
  type TableRow,
  tableColumn,
  tableRow,
  tableRows,
  tableToJson,
} from './table.js';
export { checkTally, countsByLocality, countsByUnit, type RefusedRows, type Tally } from './tally.js';
export { tallyColumns } from './tally-columns.js';
export { type CountsJson, safeTallyFromJson, type TallyJson, tallyFromJson, tallyToJson } from './tally-json.js';
export { emptyTally, tallyMembers, tallyMembersAsync } from './tally-members.js';
export type { StopSignal, TallyOptions } from './tally-reader.js';
export type { Keep, TallyScope } from './tally-spec.js';
export { type TallySql, tallySql } from './tally-sql.js';
export { type Threshold, type ThresholdName, thresholdOn } from './thresholds.js';
export { type TracedId, traceId } from './trace-id.js';
export {
  type OrganisationUpdate,
  type RowChange,
  safeUpdateOrganisation,
  updateOrganisation,
} from './update-organisation.js';
