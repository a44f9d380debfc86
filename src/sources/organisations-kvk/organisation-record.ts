import { type JsonObject, matchIn, objectIn, textIn } from '../files/json-fields.ts'
import type { OnFault } from './answer-fault.ts'
import { lifetimeOf, sbiCodesOf, tradeNamesOf } from './answer-fields.ts'
import type { KvkOrganisation } from './delivered-tables.ts'

export type OrganisationRecord = Omit<KvkOrganisation, 'record' | 'kvk_number'>

const NATURAL = /^(eenmanszaak|natuurlijk persoon|privaatpersoon)/i

/** The largest employer of the country has fewer; a figure above it is a slip. */
const MOST_EMPLOYEES = 1_000_000

/**
 * The organisation of a basisprofiel. Of a natural person the name and the rsin stay outside: the one is often a
 * person's name, and the other could be a BSN, which the old tax numbers of an eenmanszaak held.
 */
export function parseBasisprofiel(answer: JsonObject, onFault: OnFault): OrganisationRecord {
  const onStructure = () => onFault('structure-malformed')
  const owner = objectIn(objectIn(answer, '_embedded', onStructure), 'eigenaar', onStructure)
  const legal_form = textIn(owner, 'rechtsvorm', () => onFault('legal-form-malformed'))
  const natural_person = legal_form === null ? null : NATURAL.test(legal_form)
  const lifetime = lifetimeOf(answer, onFault)
  const isNatural = natural_person !== false
  return {
    told_by: 'basisprofiel',
    rsin: isNatural ? null : (rsinIn(owner, onFault) ?? rsinIn(answer, onFault)),
    natural_person,
    name: isNatural ? null : nameIn(answer, 'naam', onFault),
    trade_names: tradeNamesOf(answer, onFault),
    legal_form,
    sbi_codes: sbiCodesOf(answer, onFault),
    founded_on: lifetime?.from ?? null,
    founded_on_exact: lifetime?.fromExact ?? null,
    has_ended: lifetime?.hasEnded ?? null,
    ended_on: lifetime?.until ?? null,
    employees: employeesIn(answer, onFault),
  }
}

/**
 * What a vestigingsprofiel tells of the organisation: only that a legal person has a statutaire naam and an rsin.
 * Without a statutaire naam it may be a natural person, and then neither is taken.
 */
export function parseOrganisationOf(vestigingsprofiel: JsonObject, onFault: OnFault): OrganisationRecord {
  const name = nameIn(vestigingsprofiel, 'statutaireNaam', onFault)
  return {
    told_by: 'vestigingsprofiel',
    rsin: name === null ? null : rsinIn(vestigingsprofiel, onFault),
    natural_person: name === null ? null : false,
    name,
    trade_names: [],
    legal_form: null,
    sbi_codes: [],
    founded_on: null,
    founded_on_exact: null,
    has_ended: null,
    ended_on: null,
    employees: null,
  }
}

function employeesIn({ totaalWerkzamePersonen: told }: JsonObject, onFault: OnFault): number | null {
  if (told === undefined || told === null) return null
  if (typeof told === 'number' && Number.isInteger(told) && told >= 0 && told <= MOST_EMPLOYEES) return told
  onFault('employees-malformed')
  return null
}

function rsinIn(object: JsonObject, onFault: OnFault): string | null {
  return matchIn(object, 'rsin', { shape: /^\d{9}$/, onMalformed: () => onFault('rsin-malformed') })
}

function nameIn(object: JsonObject, member: string, onFault: OnFault): string | null {
  return textIn(object, member, () => onFault('name-malformed'))
}
