import { z } from 'zod'
import { bagObjectOf } from '../../vocabulary/bag-id.ts'
import { parseDay } from '../../vocabulary/day.ts'

/** What intake accepts: signals with everything that is needed to explain them. Whoever makes one needs only this file. */

const words = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) }).readonly()
const day = z.string().refine((text) => parseDay(text) !== undefined, 'A day looks like 2026-01-31.')
const objectId = z.string().refine((text) => {
  const kind = bagObjectOf(text)
  return kind === 'verblijfsobject' || kind === 'ligplaats' || kind === 'standplaats'
}, 'An address is the BAG id of a verblijfsobject, ligplaats or standplaats: 16 digits.')
const share = z.number().min(0).max(1)
const count = z.number().int().min(0)
const code = z.string().regex(/^[A-Za-z0-9-]+$/)

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

const intakeSignal = z
  .strictObject({
    indicator: code,
    version: z.string().min(1),
    family: z.string().min(1),
    subject_kind: z.literal('address'),
    subject_id: objectId,
    peildatum: day,
    value: z.number(),
    threshold: z.number(),
    inputs: z.record(z.string(), signalInput).readonly(),
    sources: z.array(z.string()).min(1).readonly(),
    explained_by: z.array(code).readonly(),
    tested: z.array(code).readonly(),
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

export const INTAKE_BUNDLE = z
  .strictObject({
    madeOn: day,
    /** Where it was made, for the log and the record of intakes: `pipeline`. */
    source: z.string().min(1),
    indicators: z.array(indicatorText).readonly(),
    addresses: z.array(addressFacts).readonly(),
    signals: z.array(intakeSignal).readonly(),
    trackRecords: z.array(trackRecord).readonly(),
  })
  .readonly()

export type IntakeBundle = z.infer<typeof INTAKE_BUNDLE>
export type IndicatorText = z.infer<typeof indicatorText>
export type AddressFacts = z.infer<typeof addressFacts>
export type SignalInput = z.infer<typeof signalInput>
export type IntakeSignal = z.infer<typeof intakeSignal>
