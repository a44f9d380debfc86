import { type Day, parseDay } from '../../vocabulary/day.ts'
import { type JsonObject, listIn, objectsIn, textIn } from '../files/json-fields.ts'
import type { WozValue } from './delivered-tables.ts'
import type { OnFault } from './woz-fault.ts'

export type ValueRecord = Omit<WozValue, 'record' | 'woz_object_id'>

/** The four statuses of an open objection or appeal (WOZ bevragen 1.0.0, indicatieBezwaarBeroep). */
const OPEN: ReadonlySet<string> = new Set([
  'bezwaar_ingediend',
  'beroep_aangetekend',
  'hoger_beroep_aangetekend',
  'cassatie_ingesteld',
])

const CLOSED: ReadonlySet<string> = new Set([
  'beschikking_genomen',
  'beschikking_vernietigd',
  'beschikking_herzien',
  'bezwaar_gehandhaafd',
  'bezwaar_veranderd',
  'waarde_ambtshalve_verminderd',
  'beroep_gehandhaafd',
  'beroep_veranderd',
  'hoger_beroep_gehandhaafd',
  'hoger_beroep_veranderd',
  'hoge_raad_gehandhaafd',
  'hoge_raad_veranderd',
  'hoge_raad_geding_verwezen',
  'voorlopige_aanslag',
])

/** The values of a WOZ object, one per waardepeildatum. */
export function parseValues(object: JsonObject, onFault: OnFault): readonly ValueRecord[] {
  const values = new Map<string, ValueRecord>()
  for (const [at, value] of objectsIn(object, 'waarden', () => onFault('structure-malformed')).entries()) {
    const onValueFault: OnFault = (fault) => onFault(fault, `waarden[${at}]`)
    const record = parseValue(value, onValueFault)
    if (record === undefined) continue
    if (values.has(record.valued_on)) onValueFault('valuation-day-repeated')
    else values.set(record.valued_on, record)
  }
  return [...values.values()]
}

function parseValue(value: JsonObject, onFault: OnFault): ValueRecord | undefined {
  const valued_on = dayIn(value, 'waardepeildatum', () => {})
  if (valued_on === null) onFault('valuation-day-malformed')
  const euros = value['vastgesteldeWaarde']
  const whole = typeof euros === 'number' && Number.isSafeInteger(euros) && euros >= 0
  if (!whole) onFault('value-malformed')
  if (valued_on === null || !whole) return undefined
  const statuses = statusesOf(value, onFault)
  return {
    valued_on,
    applies_from: dayIn(value, 'ingangsdatum', () => onFault('starting-day-malformed')),
    value_euros: euros,
    under_objection: underObjection(value, statuses, onFault),
    statuses,
  }
}

/** The supplier leaves out either the flag or the statuses; where both are there, one open status is enough. */
function underObjection(value: JsonObject, statuses: readonly string[], onFault: OnFault): boolean | null {
  const flag = value['indicatieBezwaarBeroep']
  if (flag !== undefined && flag !== null && typeof flag !== 'boolean') onFault('flag-malformed')
  if (statuses.some((status) => OPEN.has(status))) return true
  if (typeof flag === 'boolean') return flag
  return statuses.length === 0 ? null : false
}

function statusesOf(value: JsonObject, onFault: OnFault): readonly string[] {
  return listIn(value, 'beschikkingsStatussen', () => onFault('structure-malformed')).filter(
    (status): status is string => {
      const isKnown = typeof status === 'string' && (OPEN.has(status) || CLOSED.has(status))
      if (!isKnown) onFault('status-not-known')
      return isKnown
    },
  )
}

function dayIn(value: JsonObject, name: string, onMalformed: () => void): Day | null {
  const text = textIn(value, name, onMalformed)
  const day = text === null ? undefined : parseDay(text)
  if (text !== null && day === undefined) onMalformed()
  return day ?? null
}
