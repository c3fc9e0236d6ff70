import * as z from 'zod';
import { isIsoDate, isPartialDate } from '../../calendar/index.js';
import { UNIT_KINDS } from './kinds.js';

// Every schema is made in a function call marked as pure: whoever takes a table or a count from this room and
// parses nothing gets a bundle without zod.

const id = /* @__PURE__ */ (() =>
  z.string().min(1).describe('A non-empty id, compared by code unit; any characters.'))();
const name = /* @__PURE__ */ (() => z.string().min(1).describe('The name as it is printed.'))();
const count = /* @__PURE__ */ (() => z.int().nonnegative().describe('A count: a whole number from 0 to 2^53 − 1.'))();
const date = /* @__PURE__ */ (() =>
  z
    .string()
    .refine(isIsoDate, { params: { code: 'not-a-date' }, error: 'A date is a day of the calendar, YYYY-MM-DD.' })
    .meta({ description: 'A day, YYYY-MM-DD.', format: 'date' }))();
const partialDate = /* @__PURE__ */ (() =>
  z
    .string()
    .refine(isPartialDate, { params: { code: 'not-a-date' }, error: 'A birth date is YYYY-MM-DD, YYYY-MM or YYYY.' })
    .meta({
      description: 'A day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY.',
      pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
    }))();

/** A unit: anything from the country to a group in a branch. */
export const unitSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    id,
    name,
    kind: z.enum(UNIT_KINDS),
    parentId: id.nullable().describe('The unit above; null for the root.'),
    from: date.optional().describe('The first day on which the unit exists.'),
    to: date.optional().describe('The last day on which the unit exists.'),
  }))();

/** A village or residential group, with the branches that serve it. */
export const localitySchema = /* @__PURE__ */ (() =>
  z.strictObject({
    id,
    name,
    kind: z.string().min(1).optional().describe('What the place is called: thôn, bản, tổ dân phố …'),
    communeId: id,
    branchIds: z.array(id).describe('The branches that serve it; empty when it has none.'),
    hostOf: z.array(id).optional().describe('Those of its branches that are shared and named after it.'),
    from: date.optional().describe('The first day on which the locality exists.'),
    to: date.optional().describe('The last day on which the locality exists.'),
  }))();

// Other keys hold counts. The type is wider, because an index signature has to admit the named fields too.
const otherCount = /* @__PURE__ */ (() => count as z.ZodType<string | number | null | undefined>)();

/** Figures stated for one unit or one locality, where no roster gives them. Other keys are counts by name. */
export const figureSchema = /* @__PURE__ */ (() =>
  z
    .object({
      unitId: id.optional(),
      localityId: id.optional(),
      asOf: date.optional().describe('The day of the figures; the document’s own unless told.'),
      lastAdmission: date.nullable().optional().describe('The last admission; null is never, absent is unknown.'),
      members: count.optional(),
      official: count.optional(),
      localities: count.optional(),
      independent: count.optional(),
      combined: count.optional(),
      hosts: count.optional(),
      unbranched: count.optional(),
      memberless: count.optional(),
    })
    .catchall(otherCount))();

/**
 * The document that {@link parseOrganisation} reads: units, localities and stated figures on one day.
 *
 * The schema says what each row looks like. What binds the rows together (no duplicate id, one root, no
 * cycle, kinds that may stand under each other) is checked by {@link parseOrganisation} as well.
 *
 * @category Schemas
 */
export const organisationSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    asOf: date,
    units: z.array(unitSchema),
    localities: z.array(localitySchema),
    figures: z.array(figureSchema).optional(),
  }))();

/**
 * One member's row, as {@link tallyMembers} reads it.
 *
 * `branchId` is the branch of the headcount. `admittedBy` is the branch that admitted the member: `branchId`
 * unless told, and unknown of temporary members unless told. `activity` is `full` unless
 * told. Anything else that is absent is unknown. Fields that the schema does not name are left alone, so that
 * rows of a wider table can be read as they are.
 *
 * @category Schemas
 */
export const memberSchema = /* @__PURE__ */ (() =>
  z.object({
    id: id.optional(),
    branchId: id,
    localityId: id.optional().describe('Where the member lives.'),
    birthDate: partialDate.optional(),
    admittedOn: date.optional(),
    admittedBy: id.optional().describe('The branch that admitted the member; branchId unless told.'),
    officialOn: date.optional(),
    standing: z.enum(['official', 'probationary']).optional(),
    activity: z.enum(['full', 'exempted', 'temporary']).optional(),
    origin: z.enum(['local', 'reinforcement']).optional(),
    gender: z.enum(['female', 'male']).optional(),
    minority: z.boolean().optional(),
    leavesOn: date.optional().describe('The first day on which the member is announced to be gone.'),
  }))();

const age = /* @__PURE__ */ (() => z.int().min(0).max(150).describe('Years, 0 to 150.'))();

/**
 * Which members a count is about. Every field given must hold.
 *
 * `olderThan: 60` holds from the day after the 60th birthday, `minAge: 60` from that birthday on,
 * `youngerThan: 60` until the day before it.
 *
 * @category Schemas
 */
export const memberFilterSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    standing: z.enum(['official', 'probationary']).optional(),
    activity: z.enum(['full', 'exempted', 'temporary']).optional(),
    origin: z.enum(['local', 'reinforcement']).optional(),
    gender: z.enum(['female', 'male']).optional(),
    minority: z.boolean().optional(),
    olderThan: age.optional(),
    minAge: age.optional(),
    youngerThan: age.optional(),
  }))();

/**
 * A count that a tally keeps: a filter, and where it is asked of a later day, that day.
 *
 * On a later day birthdays and the ends of probation have come, and announced departures have happened.
 *
 * @category Schemas
 */
export const tallyFilterSchema = /* @__PURE__ */ (() =>
  memberFilterSchema.extend({
    on: date.optional().describe('The day that the count is about; the day of the tally unless told.'),
  }))();

const engineRow = /* @__PURE__ */ (() => z.record(z.string(), z.unknown()))();

/**
 * A tally that an engine counted; see {@link parseTally} for the fields of the rows.
 *
 * @category Schemas
 */
export const tallySchema = /* @__PURE__ */ (() =>
  z.strictObject({
    asOf: date.optional().describe('The day of the count; the organisation’s own unless told.'),
    keep: z.record(z.string(), tallyFilterSchema).optional().describe('The counts kept, by name.'),
    periods: z.array(z.string()).optional().describe('Ids of the periods in which admissions were counted.'),
    branches: z.array(engineRow).describe('Counts by branch: unitId, the counts, unlocated, <name>.unlocated.'),
    admissions: z
      .array(engineRow)
      .optional()
      .describe('By unitId: lastAdmission, undatedAdmissions, admissions.<period>.'),
    localities: z.array(engineRow).optional().describe('Counts by localityId.'),
  }))();

/**
 * A unit's row.
 *
 * @category Schemas
 */
export type UnitInput = z.infer<typeof unitSchema>;
/**
 * A locality's row.
 *
 * @category Schemas
 */
export type LocalityInput = z.infer<typeof localitySchema>;
/**
 * A row of stated figures.
 *
 * @category Schemas
 */
export type FigureInput = z.infer<typeof figureSchema>;
/**
 * The document of an organisation.
 *
 * @category Schemas
 */
export type OrganisationInput = z.infer<typeof organisationSchema>;
/**
 * A member's row.
 *
 * @category Schemas
 */
export type Member = z.infer<typeof memberSchema>;
/**
 * A tally that an engine counted.
 *
 * @category Schemas
 */
export type TallyInput = z.infer<typeof tallySchema>;

/**
 * A count that a tally keeps.
 *
 * @category Schemas
 */
export type TallyFilter = z.infer<typeof tallyFilterSchema>;

/**
 * Which members a count is about.
 *
 * @category Schemas
 */
export type MemberFilter = z.infer<typeof memberFilterSchema>;
