import { type JsonObject, matchIn } from '../files/json-fields.ts'
import type { OnFault } from './answer-fault.ts'
import { flagIn, lifetimeOf, sbiCodesOf, tradeNamesOf } from './answer-fields.ts'
import type { KvkEstablishment } from './delivered-tables.ts'
import { parseAddresses, parseListedAddress, type ToldAddress } from './told-address.ts'

export type EstablishmentRecord = Omit<KvkEstablishment, 'record' | 'kvk_number'>

/** The vestiging of a vestigingsprofiel, or the hoofdvestiging within a basisprofiel; nothing without its number. */
export function parseVestiging(
  answer: JsonObject,
  told_by: 'vestigingsprofiel' | 'basisprofiel',
  onFault: OnFault,
): EstablishmentRecord | undefined {
  return parseRecord(answer, onFault, { told_by, address: parseAddresses })
}

/** One entry of a list of vestigingen; nothing without its number. */
export function parseListedVestiging(entry: JsonObject, onFault: OnFault): EstablishmentRecord | undefined {
  return parseRecord(entry, onFault, { told_by: 'vestigingen', address: parseListedAddress })
}

function parseRecord(
  answer: JsonObject,
  onFault: OnFault,
  { told_by, address }: { told_by: string; address: (answer: JsonObject, onFault: OnFault) => ToldAddress },
): EstablishmentRecord | undefined {
  const onMalformed = () => {}
  const establishment_number = matchIn(answer, 'vestigingsnummer', { shape: /^\d{12}$/, onMalformed })
  if (establishment_number === null) {
    onFault('establishment-number-malformed')
    return undefined
  }
  const lifetime = lifetimeOf(answer, onFault)
  return {
    told_by,
    establishment_number,
    main: flagIn(answer, 'indHoofdvestiging', onFault),
    trade_names: tradeNamesOf(answer, onFault),
    sbi_codes: sbiCodesOf(answer, onFault),
    active_from: lifetime?.from ?? null,
    active_from_exact: lifetime?.fromExact ?? null,
    has_ended: lifetime?.hasEnded ?? null,
    active_until: lifetime?.until ?? null,
    ...address(answer, onFault),
  }
}
