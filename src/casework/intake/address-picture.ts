import { z } from 'zod'
import { code, count, day, objectId, words } from './field.ts'

/** What a source tells of an address as a whole, beside the signals on it. No person is in it. */

const kvkNumber = z.string().regex(/^\d{8}$/)

/** What one origin adds to the two orders. */
const contribution = z
  .strictObject({
    indicators: z.array(code).min(1).readonly(),
    family: z.string().min(1),
    direct: z.boolean(),
    equal: z.number(),
    learned: z.number(),
  })
  .readonly()

const stack = z
  .strictObject({
    families: z.array(z.string()).min(1).readonly(),
    sources: z.array(z.string()).min(1).readonly(),
    origins: count,
    stacked: z.boolean(),
    contributions: z.array(contribution).min(1).readonly(),
    source_part: z.number(),
    equal_sum: z.number(),
    learned_sum: z.number(),
    equal_place: count.min(1),
    learned_place: count.min(1),
    /** How many addresses have a place in the orders. */
    listed: count.min(1),
  })
  .readonly()

const timelineEvent = z
  .strictObject({
    kind: z.enum([
      ...(['built', 'deed', 'loan', 'permit', 'letting', 'residents', 'business', 'notice', 'inspection'] as const),
      ...(['signal', 'gap'] as const),
    ]),
    /** The register that tells it, or `signals`. */
    lane: z.string().min(1),
    from: day.nullable(),
    /** First day no longer; null while it lasts. */
    until: day.nullable(),
    says: words,
    /** How many are registered; null for anything else. */
    count: count.nullable(),
  })
  .readonly()

/** A current letting: who passes the rent on to whom. Of a person only that it is one. */
const lettingChain = z
  .strictObject({
    agent_kvk_number: kvkNumber.nullable(),
    landlord: z.enum(['organisation', 'person', 'unknown']),
    landlord_kvk_number: kvkNumber.nullable(),
    owner_is_landlord: z.boolean().nullable(),
    payment: z.enum(['bank', 'cash', 'unknown']),
    payer_differs: z.boolean().nullable(),
    cash_rent_pattern: z.boolean(),
    owner_part: z.enum(['possibly-harmed', 'signal', 'none']),
  })
  .readonly()

export const ADDRESS_PICTURE = z
  .strictObject({
    object_id: objectId,
    /** Null when no signal counts there. */
    stack: stack.nullable(),
    timeline: z.strictObject({ peildatum: day, events: z.array(timelineEvent).readonly() }).readonly(),
    letting_chains: z.array(lettingChain).readonly(),
  })
  .readonly()

export type AddressPicture = z.infer<typeof ADDRESS_PICTURE>
