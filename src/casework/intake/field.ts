import { z } from 'zod'
import { bagObjectOf } from '../../vocabulary/bag-id.ts'
import { parseDay } from '../../vocabulary/day.ts'

/** Fields that more than one part of a bundle has. */

export const words = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) }).readonly()

export const day = z.string().refine((text) => parseDay(text) !== undefined, 'A day looks like 2026-01-31.')

export const objectId = z.string().refine((text) => {
  const kind = bagObjectOf(text)
  return kind === 'verblijfsobject' || kind === 'ligplaats' || kind === 'standplaats'
}, 'An address is the BAG id of a verblijfsobject, ligplaats or standplaats: 16 digits.')

export const count = z.number().int().min(0)

export const code = z.string().regex(/^[A-Za-z0-9-]+$/)
