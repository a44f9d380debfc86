import { createHash } from 'node:crypto'
import type { Act } from '../audit/act.ts'
import { changing } from '../audit/logged.ts'
import type { Database } from '../store/database.ts'
import { type IntakeOutcome, storeBundle } from '../store/intake.ts'
import { checkBundle } from './bundle-fault.ts'

export interface TakenIn {
  readonly indicators: number
  readonly addresses: number
  readonly signals: number
  readonly outcome: IntakeOutcome
}

const ACT: Act = {
  name: 'signalen innemen',
  activity: 'urn:zichtlijn:verwerking:signalen-innemen',
  actor: 'intake',
  purpose: 'signalen-innemen',
  origin: 'intake',
}

/**
 * The one door by which signals reach casework: whole or not at all. A bundle replaces everything that its source said
 * before: a signal that it no longer holds is gone. The same bundle again, or an older one, changes nothing. Throws
 * InputFault, naming the place, when the bundle is at fault.
 */
export async function takeIn(database: Database, input: unknown): Promise<TakenIn> {
  const bundle = checkBundle(input)
  const checksum = createHash('sha256').update(JSON.stringify(bundle)).digest('hex')
  return changing(database, ACT, async (transaction) => {
    const { outcome, removed } = await storeBundle(transaction, bundle, checksum)
    return {
      answer: {
        indicators: bundle.indicators.length,
        addresses: bundle.addresses.length,
        signals: bundle.signals.length,
        outcome,
      },
      subjects: [...bundle.addresses.map(({ object_id }) => object_id), ...removed],
      outcome,
    }
  })
}
