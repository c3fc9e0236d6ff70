/**
 * Units, localities and members: reading an organisation, finding units, counting members, rolling up.
 *
 * @module organisation
 */
export { foldName } from './fold-name.js';
export { MAY_STAND_UNDER, UNIT_KINDS, type UnitKind } from './kinds.js';
export { filterKey } from './member-filter.js';
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
export { parseOrganisation, safeParseOrganisation } from './parse-organisation.js';
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
export { type CountColumns, checkTally, countsByLocality, countsByUnit, NONE, type Tally } from './tally.js';
export { emptyTally, type Keep, type TallyOptions, tallyMembers } from './tally-members.js';
export { type Threshold, type ThresholdName, thresholdOn } from './thresholds.js';
