import type { DeliveryWriter } from '../../warehouse/delivery.ts'
import { isJsonObject, type JsonObject, objectIn, objectsIn } from '../files/json-fields.ts'
import { type OnFault, SAYS } from './answer-fault.ts'
import { KVK_ESTABLISHMENTS, KVK_ORGANISATIONS } from './delivered-tables.ts'
import { type EstablishmentRecord, parseListedVestiging, parseVestiging } from './establishment-record.ts'
import { type OrganisationRecord, parseBasisprofiel, parseOrganisationOf } from './organisation-record.ts'

interface Target {
  readonly writer: DeliveryWriter
  readonly record: number
  /** File and line, for the rejects. */
  readonly place: string
}

type Kind = 'basisprofiel' | 'vestigingsprofiel' | 'vestigingen'

/** What was asked to get this answer, `69599084` or `68750110/000037178598`; nothing when it is no answer of the API. */
export function askedFor(value: unknown): string | undefined {
  const kind = isJsonObject(value) ? kindOf(value) : undefined
  if (!isJsonObject(value) || kind === undefined) return undefined
  const number = kvkNumberOf(value)
  if (number === undefined || kind === 'basisprofiel') return number
  if (kind === 'vestigingen') return `${number}/${kind}`
  const { vestigingsnummer } = value
  return typeof vestigingsnummer === 'string' && /^\d{12}$/.test(vestigingsnummer)
    ? `${number}/${vestigingsnummer}`
    : number
}

function kvkNumberOf({ kvkNummer }: JsonObject): string | undefined {
  return typeof kvkNummer === 'string' && /^\d{8}$/.test(kvkNummer) ? kvkNummer : undefined
}

/** Writes what one answer tells; what cannot be read of it goes to the rejects. */
export function writeAnswer(value: unknown, target: Target): void {
  const kind = isJsonObject(value) ? kindOf(value) : undefined
  const reject: OnFault = (reason, within) => {
    const place = within === undefined ? target.place : `${target.place}, ${within}`
    target.writer.reject({ table: tableOf(kind), place, reason, says: SAYS[reason] })
  }
  if (!isJsonObject(value) || kind === undefined) return reject('not-of-the-kvk-api')
  const kvk_number = kvkNumberOf(value)
  if (kvk_number === undefined) return reject('kvk-number-malformed')
  const told = { record: target.record, kvk_number }
  const { organisation, establishments } = parseAnswer(value, kind, reject)
  if (organisation !== undefined) target.writer.add(KVK_ORGANISATIONS, { ...told, ...organisation })
  for (const establishment of establishments) target.writer.add(KVK_ESTABLISHMENTS, { ...told, ...establishment })
}

function tableOf(kind: Kind | undefined): string {
  return kind === 'vestigingsprofiel' || kind === 'vestigingen' ? KVK_ESTABLISHMENTS.name : KVK_ORGANISATIONS.name
}

/** The API does not name its answers; their members tell them apart. A result of a search is none of these. */
function kindOf(answer: JsonObject): Kind | undefined {
  const has = (member: string) => Object.hasOwn(answer, member)
  if (has('resultaten')) return undefined
  if (has('vestigingen')) return 'vestigingen'
  if (has('vestigingsnummer')) return has('indHoofdvestiging') || has('adressen') ? 'vestigingsprofiel' : undefined
  return has('_embedded') || has('materieleRegistratie') ? 'basisprofiel' : undefined
}

function parseAnswer(
  answer: JsonObject,
  kind: Kind,
  onFault: OnFault,
): { organisation?: OrganisationRecord; establishments: readonly EstablishmentRecord[] } {
  switch (kind) {
    case 'basisprofiel':
      return {
        organisation: parseBasisprofiel(answer, onFault),
        establishments: parseHoofdvestiging(answer, onFault),
      }
    case 'vestigingsprofiel':
      return {
        organisation: parseOrganisationOf(answer, onFault),
        establishments: present([parseVestiging(answer, kind, onFault)]),
      }
    case 'vestigingen':
      return { establishments: parseList(answer, onFault) }
  }
}

/** A list may be empty, as that of a vereniging van eigenaars; null instead of a list says nothing and is a fault. */
function parseList(answer: JsonObject, onFault: OnFault): readonly EstablishmentRecord[] {
  if (answer['vestigingen'] === null) onFault('structure-malformed')
  const entries = objectsIn(answer, 'vestigingen', () => onFault('structure-malformed'))
  return present(
    entries.map((entry, at) => parseListedVestiging(entry, (fault) => onFault(fault, `vestigingen[${at}]`))),
  )
}

/** A vereniging van eigenaars and most foundations have none. */
function parseHoofdvestiging(answer: JsonObject, onFault: OnFault): readonly EstablishmentRecord[] {
  const embedded = objectIn(answer, '_embedded', () => {})
  const main = objectIn(embedded, 'hoofdvestiging', () => onFault('structure-malformed'))
  return Object.keys(main).length === 0 ? [] : present([parseVestiging(main, 'basisprofiel', onFault)])
}

function present(records: readonly (EstablishmentRecord | undefined)[]): readonly EstablishmentRecord[] {
  return records.filter((record) => record !== undefined)
}
