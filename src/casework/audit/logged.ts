import { randomBytes } from 'node:crypto'
import { type Database, inTransaction, type Transaction } from '../store/database.ts'
import { type Opening, writeEnding, writeOpening, writeSubjects } from '../store/log.ts'
import type { Act, Done } from './act.ts'

/**
 * The only way to read personal data. The line in the log is written first, in the same transaction: when it cannot
 * be written, the work does not run and nothing is read (the database refuses it too, by row security).
 */
export function reading<T>(
  database: Database,
  act: Act,
  work: (transaction: Transaction) => Promise<Done<T>>,
): Promise<T> {
  return logged(database, toOpening('reading', act), work)
}

/** The only way to change anything: as `reading`, so that no change exists without who, what, whom and why. */
export function changing<T>(
  database: Database,
  act: Act,
  work: (transaction: Transaction) => Promise<Done<T>>,
): Promise<T> {
  return logged(database, toOpening('changing', act), work)
}

async function logged<T>(
  database: Database,
  opening: Opening,
  work: (transaction: Transaction) => Promise<Done<T>>,
): Promise<T> {
  try {
    return await inTransaction(database, async (transaction) => {
      await writeOpening(transaction, opening)
      const { answer, subjects, outcome = 'done' } = await work(transaction)
      await writeSubjects(transaction, opening.span_id, [...new Set(subjects)].map(toSubject))
      await writeEnding(transaction, toEnding(opening, { status: 'Ok', outcome }))
      return answer
    })
  } catch (error) {
    await logFailure(database, opening)
    throw error
  }
}

/** The failed transaction took its line along, so the failure gets one of its own. */
async function logFailure(database: Database, opening: Opening): Promise<void> {
  try {
    await inTransaction(database, async (transaction) => {
      await writeOpening(transaction, opening)
      await writeEnding(transaction, toEnding(opening, { status: 'Error', outcome: 'failed' }))
    })
  } catch {
    // No log, no data: the caller gets the first error, and no answer.
  }
}

function toOpening(operation: Opening['operation'], act: Act): Opening {
  const { name, activity, actor, purpose, origin } = act
  return {
    trace_id: randomBytes(16).toString('hex'),
    span_id: randomSpan(),
    operation,
    name,
    processing_activity_id: activity,
    actor,
    purpose,
    origin,
    start_time: Date.now(),
  }
}

function toEnding({ span_id }: Opening, { status, outcome }: { status: 'Ok' | 'Error'; outcome: string }) {
  return { parent_span_id: span_id, end_time: Date.now(), status, outcome }
}

const toSubject = (objectId: string) => ({ spanId: randomSpan(), objectId })

const randomSpan = () => randomBytes(8).toString('hex')
