import { z } from 'zod'
import { ADDRESS_PICTURE } from './address-picture.ts'
import { code, count, day, objectId, words } from './field.ts'

/** What intake accepts: signals with everything that is needed to explain them. Whoever makes one needs only this file. */

const share = z.number().min(0).max(1)

const indicatorText = z
  .strictObject({
    code,
    version: z.string().min(1),
    family: z.string().min(1),
    name: words,
    says: words,
    doesNotSay: z.array(words).min(1).readonly(),
    unit: words,
    /** What each input of a signal is called, in the order of the page; `name` is its key in `signals.inputs`. */
    inputs: z.array(z.strictObject({ name: z.string(), says: words }).readonly()).readonly(),
    innocentExplanations: z
      .array(z.strictObject({ code, says: words, untestedBecause: words.optional() }).readonly())
      .min(1)
      .readonly(),
    baseRate: z
      .strictObject({ rate: share, sensitivity: share.optional(), specificity: share.optional(), source: words })
      .readonly(),
    evidenceLevel: z.enum(['E0', 'E1', 'E2', 'E3', 'E4']),
    source: words,
  })
  .readonly()

const addressFacts = z
  .strictObject({
    object_id: objectId,
    line: z.string().min(1),
    use_purposes: z.array(z.string()).readonly(),
    floor_area_square_metres: count.nullable(),
    building_year: z.number().int().nullable(),
    status: z.string().min(1),
    bag_as_of: day,
    lon: z.number().min(-180).max(180),
    lat: z.number().min(-90).max(90),
  })
  .readonly()

const signalInput = z
  .strictObject({
    value: z.union([z.number(), z.string(), z.boolean(), z.null()]),
    source: z.string().min(1),
    asOf: day,
  })
  .readonly()

const SUBJECT_IDS = {
  address: objectId,
  /** A KvK number. */
  organisation: z.string().regex(/^\d{8}$/),
  /** An area, or a street in it, and an SBI code: `BU99010001/9602`, `BU99010001 Kuipersdijk/4781`. */
  branch: z.string().regex(/^(GM|WK|BU)[A-Z0-9]{4,8}( .+)?\/\d{2,6}$/),
} as const

const texts = z.array(z.string()).readonly()

const intakeSignal = z
  .strictObject({
    indicator: code,
    version: z.string().min(1),
    family: z.string().min(1),
    stage: z.enum(['hypothesis', 'trial', 'pilot', 'mature']),
    subject_kind: z.enum(['address', 'organisation', 'branch']),
    subject_id: z.string(),
    peildatum: day,
    /** The last day that it rests on. */
    happened_on: day,
    value: z.number(),
    threshold: z.number(),
    inputs: z.record(z.string(), signalInput).readonly(),
    sources: z.array(z.string()).min(1).readonly(),
    /** The records that it rests on, `deed 123`. */
    evidence: texts,
    explained_by: z.array(code).readonly(),
    tested: z.array(code).readonly(),
    stale: z.boolean(),
  })
  .refine(
    ({ subject_kind, subject_id }) => SUBJECT_IDS[subject_kind].safeParse(subject_id).success,
    'A signal stands on an address, an organisation (KvK number) or a branch in an area.',
  )
  .readonly()

/** Where a signal comes, how, and whether it counts there. */
const signalPlace = z
  .strictObject({
    indicator: code,
    subject_id: z.string(),
    object_id: objectId,
    by: z.enum(['itself', 'owned', 'let', 'managed', 'established']),
    set_aside: z.enum(['explained', 'stale', 'hypothesis', 'demoted', 'outside-window']).nullable(),
  })
  .readonly()

const trackRecord = z
  .strictObject({
    indicator: code,
    visited: count,
    confirmed: count,
    rate: share.nullable(),
    low: share.nullable(),
    high: share.nullable(),
    random_visited: count,
    random_confirmed: count,
  })
  .refine(({ visited, confirmed }) => confirmed <= visited, 'More were confirmed than visited.')
  .refine(({ visited, rate }) => visited === 0 || rate !== null, 'A rate is missing although addresses were visited.')
  .readonly()

const indicatorState = z
  .strictObject({
    indicator: code,
    state: z.enum(['counts', 'hypothesis', 'demoted', 'stale', 'absent', 'withdrawn']),
    registers: texts,
  })
  .readonly()

export const INTAKE_BUNDLE = z
  .strictObject({
    madeOn: day,
    /** Where it was made, for the log and the record of intakes: `pipeline`. */
    source: z.string().min(1),
    indicators: z.array(indicatorText).readonly(),
    addresses: z.array(addressFacts).readonly(),
    /** At most one per address. */
    pictures: z.array(ADDRESS_PICTURE).readonly(),
    signals: z.array(intakeSignal).readonly(),
    places: z.array(signalPlace).readonly(),
    indicatorStates: z.array(indicatorState).readonly(),
    trackRecords: z.array(trackRecord).readonly(),
  })
  .readonly()

export type IntakeBundle = z.infer<typeof INTAKE_BUNDLE>
export type IndicatorText = z.infer<typeof indicatorText>
export type AddressFacts = z.infer<typeof addressFacts>
export type SignalPlace = z.infer<typeof signalPlace>
export type SignalInput = z.infer<typeof signalInput>
export type IntakeSignal = z.infer<typeof intakeSignal>
