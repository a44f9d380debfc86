import type { Day } from '../../../vocabulary/day.ts'
import { compact, dayAfter, PEILDATUM, toDay, yearOf } from '../../calendar.ts'
import { branchOf } from '../../organisations/branches.ts'
import type { LegalForm, Organisation } from '../../organisations/organisation.ts'
import type { Flaw, KvkSetting, Told } from './setting.ts'

/** What both profiles say in the same way: activities, names, dates and links. */

const API = 'https://api.kvk.nl/api/v1'
const FOUR_DIGITS = 0.04
const ZERO_LOST = 0.02
const PARTIAL = 0.03
const IMPOSSIBLE = 0.0005
/** Dates of before the registers were brought together are not always known to the day. */
const WELL_KNOWN_SINCE = 2008
/** The Handelsregisterwet 2007 came into force, which asks every Vereniging van Eigenaars to register. */
const LATE_REGISTRATION = toDay('2008-07-01')

export interface SbiActiviteit {
  readonly sbiCode: string
  readonly sbiOmschrijving: string
  readonly indHoofdactiviteit: 'Ja' | 'Nee'
}

export function activitiesOf(codes: readonly string[], { dirt }: KvkSetting): Told<readonly SbiActiviteit[]> {
  const flaws: Flaw[] = []
  const says = codes.map((sbi, place): SbiActiviteit => {
    const { code, flaw } = codeAsGiven(sbi, dirt)
    if (flaw !== undefined) flaws.push(flaw)
    const about = { sbiOmschrijving: branchOf(sbi).says, indHoofdactiviteit: place === 0 ? 'Ja' : 'Nee' } as const
    return { sbiCode: code, ...about }
  })
  return { says, flaws }
}

/** Now and then the four digits above it, or a number that lost its zero; the reader sees it when three are left. */
function codeAsGiven(sbi: string, dirt: KvkSetting['dirt']): { code: string; flaw?: Flaw } {
  if (sbi.length === 5 && dirt.strikes(FOUR_DIGITS))
    return { code: sbi.slice(0, 4), flaw: { reason: 'sbi-four-digits' } }
  if (!sbi.startsWith('0') || !dirt.strikes(ZERO_LOST)) return { code: sbi }
  const flaw = { reason: 'sbi-zero-lost', ...(sbi.length === 4 ? { rejectedAs: 'sbi-code-malformed' } : {}) }
  return { code: sbi.slice(1), flaw }
}

export interface MaterieleRegistratie {
  readonly datumAanvang: string
  readonly datumEinde?: string
}

export function lifetime(from: Day, until: Day | undefined): MaterieleRegistratie {
  // What ends later has no end yet.
  const ended = until !== undefined && until <= PEILDATUM
  return { datumAanvang: compact(from), ...(ended ? { datumEinde: compact(until) } : {}) }
}

/** The same, with a first day that is not known to the day, or that never was. */
export function lifetimeOf({ founded, ended }: Organisation, { dirt }: KvkSetting): Told<MaterieleRegistratie> {
  const clean = lifetime(founded, ended)
  const spoilt = (reason: string, rest: string, rejectedAs?: string) => ({
    says: { ...clean, datumAanvang: `${yearOf(founded)}${rest}` },
    flaws: [{ reason, ...(rejectedAs === undefined ? {} : { rejectedAs }) }],
  })
  if (yearOf(founded) < WELL_KNOWN_SINCE && dirt.strikes(PARTIAL)) return spoilt('date-partial', '0000')
  if (dirt.strikes(IMPOSSIBLE)) return spoilt('date-impossible', '0231', 'date-impossible')
  return { says: clean, flaws: [] }
}

/** Within days, but for the old Verenigingen van Eigenaars. */
export function registeredOn({ founded, legalForm }: Organisation, { random }: KvkSetting): string {
  const late = legalForm === 'Vereniging van Eigenaars' && yearOf(founded) < WELL_KNOWN_SINCE
  const from = late ? LATE_REGISTRATION : founded
  const day = dayAfter(from, random.integer(0, late ? 900 : 14))
  return compact(day < PEILDATUM ? day : founded)
}

export function tradeNamesOf({ tradeNames }: Organisation) {
  return tradeNames.map((naam, volgorde) => ({ naam, volgorde }))
}

const EXTENDED: Readonly<Partial<Record<LegalForm, string>>> = {
  'Besloten Vennootschap': 'Besloten Vennootschap met gewone structuur',
  'Naamloze Vennootschap': 'Naamloze Vennootschap met gewone structuur',
  Coöperatie: 'Coöperatie met uitsluiting van aansprakelijkheid',
  Vereniging: 'Vereniging met volledige rechtsbevoegdheid',
}

export function extendedFormOf({ legalForm }: Organisation): string {
  return EXTENDED[legalForm] ?? legalForm
}

/** A partnership has an rsin but no statutes, and a sole trader has neither. */
export function statutoryNameOf({ legalForm, name }: Organisation): { statutaireNaam?: string } {
  const has = legalForm !== 'Eenmanszaak' && legalForm !== 'Vennootschap Onder Firma'
  return has ? { statutaireNaam: name } : {}
}

type Rel = 'self' | 'basisprofiel' | 'vestigingen' | 'vestigingsprofiel'

export function link(rel: Rel, path: string) {
  return { rel, href: `${API}/${path}` }
}
