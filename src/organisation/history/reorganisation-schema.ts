import * as z from 'zod';
import { isIsoDate } from '../../calendar/index.js';
import { localitySchema, unitSchema } from '../tree/schema.js';

const id = /* @__PURE__ */ (() =>
  z.string().min(1).describe('A non-empty id, compared by code unit; any characters.'))();
const name = /* @__PURE__ */ (() => z.string().min(1).describe('The name as it is printed.'))();
const ids = /* @__PURE__ */ (() => z.array(id))();
const date = /* @__PURE__ */ (() =>
  z
    .string()
    .refine(isIsoDate, { params: { code: 'not-a-date' }, error: 'A date is a day of the calendar, YYYY-MM-DD.' })
    .describe('The first day on which the change holds, YYYY-MM-DD.'))();
const source = /* @__PURE__ */ (() => z.string().min(1).optional().describe('The decision that ordered it.'))();
const head = /* @__PURE__ */ (() => ({ id: id.describe('The id of the event itself.'), date, source }))();

const oneSubject = {
  params: { code: 'one-subject' },
  error: 'An event is about units or about localities: exactly one of the two is given.',
};

const mergeSchema = /* @__PURE__ */ (() =>
  z
    .strictObject({
      ...head,
      type: z.literal('merge'),
      units: ids.optional().describe('The units that become one, of one kind.'),
      localities: ids.optional().describe('The localities that become one.'),
      into: id.describe('One of them, which stays, or a new id.'),
      name: name.optional().describe('The name of what comes out; needed when it is new.'),
      under: id.optional().describe('Its parent or commune; unless told its own, or the one that all have.'),
    })
    .refine(({ units, localities }) => (units === undefined) !== (localities === undefined), oneSubject))();

const partSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    id: id.describe('The id of the unit or locality that is split, which stays, or a new id.'),
    name: name.optional().describe('Its name; needed when it is new.'),
    under: id.optional().describe('Its parent or commune; that of what is split unless told.'),
    children: ids.optional().describe('Units that go under this part.'),
    localities: ids.optional().describe('Localities of this commune, or served by this branch.'),
    branchIds: ids.optional().describe('Branches that serve this part of a locality; all of them unless told.'),
  }))();

const splitSchema = /* @__PURE__ */ (() =>
  z
    .strictObject({
      ...head,
      type: z.literal('split'),
      unit: id.optional(),
      locality: id.optional(),
      into: z.array(partSchema),
    })
    .refine(({ unit, locality }) => (unit === undefined) !== (locality === undefined), oneSubject))();

const moveSchema = /* @__PURE__ */ (() =>
  z
    .strictObject({
      ...head,
      type: z.literal('move'),
      units: ids.optional(),
      localities: ids.optional(),
      under: id.describe('The unit above from now on; of localities, the commune.'),
    })
    .refine(({ units, localities }) => (units === undefined) !== (localities === undefined), oneSubject))();

const renameSchema = /* @__PURE__ */ (() =>
  z
    .strictObject({ ...head, type: z.literal('rename'), unit: id.optional(), locality: id.optional(), name })
    .refine(({ unit, locality }) => (unit === undefined) !== (locality === undefined), oneSubject))();

const establishSchema = /* @__PURE__ */ (() =>
  z
    .strictObject({
      ...head,
      type: z.literal('establish'),
      unit: unitSchema.omit({ from: true, to: true }).extend({ parentId: id }).optional(),
      locality: localitySchema.omit({ from: true, to: true }).optional(),
    })
    .refine(({ unit, locality }) => (unit === undefined) !== (locality === undefined), oneSubject))();

const dissolveSchema = /* @__PURE__ */ (() =>
  z
    .strictObject({
      ...head,
      type: z.literal('dissolve'),
      unit: id.optional(),
      locality: id.optional(),
      under: id.optional().describe('Where what stands under the unit goes; its parent unless told.'),
    })
    .refine(({ unit, locality }) => (unit === undefined) !== (locality === undefined), oneSubject))();

/**
 * One dated change of an organisation, told apart by `type`: merge, split, move, rename, establish, dissolve.
 *
 * The schema says what an event looks like. Whether it fits the organisation of its day is checked by
 * {@link applyReorganisations}.
 *
 * @category Schemas
 */
export const reorganisationSchema = /* @__PURE__ */ (() =>
  z.discriminatedUnion('type', [
    mergeSchema,
    splitSchema,
    moveSchema,
    renameSchema,
    establishSchema,
    dissolveSchema,
  ]))();

/** The schema of each type, so that an event's faults are those of its own type. */
export const reorganisationSchemas: ReadonlyMap<unknown, z.ZodType<Reorganisation>> = new Map<
  unknown,
  z.ZodType<Reorganisation>
>([
  ['merge', mergeSchema],
  ['split', splitSchema],
  ['move', moveSchema],
  ['rename', renameSchema],
  ['establish', establishSchema],
  ['dissolve', dissolveSchema],
]);

/**
 * One dated change of an organisation.
 *
 * @category Schemas
 */
export type Reorganisation = z.infer<typeof reorganisationSchema>;
