import { bagObjectOf } from '../../vocabulary/bag-id.ts'
import { type Bsn, parseBsn } from '../../vocabulary/bsn.ts'
import type { Day } from '../../vocabulary/day.ts'
import { eighteenthBirthday, parseLoDate } from '../../vocabulary/incomplete-date.ts'
import type { BrpLine } from './brp-lines.ts'
import type { BrpPerson, BrpRegistration } from './delivered-tables.ts'
import { parseNames } from './person-names.ts'

/** Why a list, or a part of it, could not be read. Never more than this and a line number: the cells are about a person. */
export type Fault =
  | 'row-length'
  | 'bsn-absent'
  | 'bsn-fails-elfproef'
  | 'list-withdrawn'
  | 'former-bsn-fails-elfproef'
  | 'related-bsn-fails-elfproef'
  | 'name-malformed'
  | 'birth-date-impossible'
  | 'address-kind-not-known'
  | 'address-date-absent'
  | 'address-date-unknown'
  | 'address-date-impossible'
  | 'end-date-unreadable'
  | 'object-id-malformed'
  | 'postcode-malformed'
  | 'house-number-malformed'

export interface PersonList {
  readonly bsn: Bsn
  readonly names: Omit<BrpPerson, 'person'>
  readonly parents: readonly Bsn[]
  readonly partners: readonly Bsn[]
  readonly children: readonly Bsn[]
  readonly stays: readonly Omit<BrpRegistration, 'person'>[]
}

export type OnFault = (fault: Fault, line: BrpLine) => void

// E, M, O, R: gone abroad, by decision, deceased, not a resident. F and W say that the list itself was a mistake.
const MISTAKEN_LISTS: ReadonlySet<string> = new Set(['F', 'W'])

/** Reads the rows of one person; nothing when the list as a whole is of no use, which `onFault` then hears. */
export function parsePersonList(lines: readonly BrpLine[], onFault: OnFault): PersonList | undefined {
  const [first] = lines
  if (first === undefined) return undefined
  const bsn = parseBsn(first.cell('01.01.20'))
  const fault = faultOfList(first, bsn)
  if (fault !== undefined) onFault(fault, first)
  if (fault !== undefined || bsn === undefined) return undefined
  const whole = lines.filter((line) => {
    if (!line.whole) onFault('row-length', line)
    return line.whole
  })
  checkFormerNumbers(whole, onFault)
  return {
    bsn,
    names: parseNames(whole, (line) => onFault('name-malformed', line)),
    parents: parseParents(first, onFault),
    partners: parsePartners(whole, onFault),
    children: parseChildren(whole, onFault),
    stays: parseStays(whole, onFault),
  }
}

function faultOfList(first: BrpLine, bsn: Bsn | undefined): Fault | undefined {
  if (!first.whole) return 'row-length'
  if (MISTAKEN_LISTS.has(first.cell('07.67.20'))) return 'list-withdrawn'
  if (first.cell('01.01.20') === '') return 'bsn-absent'
  return bsn === undefined ? 'bsn-fails-elfproef' : undefined
}

/** Rows below the first may carry a number that the person had before. It is not used, but a wrong one is reported. */
function checkFormerNumbers([, ...history]: readonly BrpLine[], onFault: OnFault): void {
  for (const line of history) {
    const former = line.cell('01.01.20')
    if (former !== '' && parseBsn(former) === undefined) onFault('former-bsn-fails-elfproef', line)
  }
}

/** The parents that hold stand on the first row; below it are parents as they were known before. */
function parseParents(first: BrpLine, onFault: OnFault): Bsn[] {
  return (['02.01.20', '03.01.20'] as const).flatMap((column) => relatedBsn(first, column, onFault))
}

/** A partnership stands while no row of the list says that it ended. */
function parsePartners(lines: readonly BrpLine[], onFault: OnFault): Bsn[] {
  const standing = new Map<Bsn, boolean>()
  for (const line of lines) {
    if (line.cell('05.84.10') !== '') continue
    for (const bsn of relatedBsn(line, '05.01.20', onFault)) {
      const ended = line.cell('05.07.10') !== ''
      standing.set(bsn, (standing.get(bsn) ?? true) && !ended)
    }
  }
  return [...standing].filter(([, stands]) => stands).map(([bsn]) => bsn)
}

/** Children stand on any row of the list; one below it may be a child as it was known before, which is the same child. */
function parseChildren(lines: readonly BrpLine[], onFault: OnFault): Bsn[] {
  const told = lines.filter((line) => line.cell('09.84.10') === '')
  return [...new Set(told.flatMap((line) => relatedBsn(line, '09.01.20', onFault)))]
}

type Relative = '02.01.20' | '03.01.20' | '05.01.20' | '09.01.20'

function relatedBsn(line: BrpLine, column: Relative, onFault: OnFault): Bsn[] {
  const text = line.cell(column)
  if (text === '') return []
  const bsn = parseBsn(text)
  if (bsn !== undefined) return [bsn]
  onFault('related-bsn-fails-elfproef', line)
  return []
}

function parseStays(lines: readonly BrpLine[], onFault: OnFault): PersonList['stays'] {
  const [first] = lines
  if (first === undefined) return []
  const adult_from = parseAdultFrom(first, onFault)
  const { ended, ended_on, ended_because } = parseEnding(first)
  const stays: Omit<BrpRegistration, 'person'>[] = []
  for (const [place_on_list, line] of lines.entries()) {
    const stay = stayOf(line, onFault)
    if (stay === undefined) continue
    // Someone who left on an unknown day does not live there, and nobody knows until when.
    if (place_on_list === 0 && ended && ended_on === null) {
      onFault('end-date-unreadable', line)
      continue
    }
    const from_day = parseFrom(line, stay, onFault)
    if (from_day === undefined) continue
    const declared_incorrect = line.cell('08.84.10') !== ''
    const about = { list_line: first.line, place_on_list, stay, declared_incorrect, from_day, adult_from }
    stays.push({ ...about, ended_on, ended_because, ...parseAddress(line, onFault) })
  }
  return stays
}

// By decision (M) and a point (not known) are left: they say no more than that it ended.
const ENDINGS: Readonly<Record<string, string>> = { O: 'died', E: 'departed', R: 'departed' }

/** Whether, when and why the list is no longer kept up (07.67.10 and 07.67.20). The day is null when it is no date. */
function parseEnding(first: BrpLine) {
  const [day, reason] = [first.cell('07.67.10'), first.cell('07.67.20')]
  const ended = day !== '' || reason !== ''
  const ending = parseLoDate(day)
  return {
    ended,
    ended_on: 'first' in ending ? ending.first : null,
    ended_because: ended ? (ENDINGS[reason] ?? 'ended-otherwise') : null,
  }
}

function parseAdultFrom(first: BrpLine, onFault: OnFault): Day | null {
  const born = parseLoDate(first.cell('01.03.10'))
  if (born.is === 'impossible') onFault('birth-date-impossible', first)
  return 'first' in born ? eighteenthBirthday(born.first) : null
}

type Stay = 'woonadres' | 'briefadres' | 'elsewhere'

const STAYS: Readonly<Record<string, Stay>> = { W: 'woonadres', B: 'briefadres' }

/** What the row says of someone's whereabouts, or nothing when it is about something else. */
function stayOf(line: BrpLine, onFault: OnFault): Stay | undefined {
  if (line.cell('08.13.10') !== '' || line.cell('08.13.20') !== '') return 'elsewhere'
  const address = ['08.10.10', '08.10.30', '08.11.20', '08.11.60', '08.11.80', '08.12.10'] as const
  if (address.every((column) => line.cell(column) === '')) return undefined
  const kind = line.cell('08.10.10')
  if (!Object.hasOwn(STAYS, kind)) onFault('address-kind-not-known', line)
  return STAYS[kind]
}

function parseFrom(line: BrpLine, stay: Stay, onFault: OnFault): Day | undefined {
  const from = parseLoDate(line.cell(stay === 'elsewhere' ? '08.13.20' : '08.10.30'))
  if ('first' in from) return from.first
  onFault(`address-date-${from.is}`, line)
  return undefined
}

type AddressParts = Pick<
  BrpRegistration,
  'object_id' | 'postcode' | 'house_number' | 'house_letter' | 'house_number_addition'
>

function parseAddress(line: BrpLine, onFault: OnFault): AddressParts {
  const object_id = textOr(line.cell('08.11.80'))
  const postcode = textOr(line.cell('08.11.60').replaceAll(' ', '').toUpperCase())
  const number = textOr(line.cell('08.11.20'))
  const checked = (value: string | null, fits: boolean, fault: Fault) => {
    if (value === null || fits) return value
    onFault(fault, line)
    return null
  }
  const house_number = checked(number, /^\d{1,5}$/.test(number ?? ''), 'house-number-malformed')
  return {
    object_id: checked(object_id, isAddressable(object_id ?? ''), 'object-id-malformed'),
    postcode: checked(postcode, /^[1-9]\d{3}[A-Z]{2}$/.test(postcode ?? ''), 'postcode-malformed'),
    house_number: house_number === null ? null : Number(house_number),
    house_letter: textOr(line.cell('08.11.30')),
    house_number_addition: textOr(line.cell('08.11.40')),
  }
}

function isAddressable(id: string): boolean {
  const kind = bagObjectOf(id)
  return kind === 'verblijfsobject' || kind === 'ligplaats' || kind === 'standplaats'
}

function textOr(text: string): string | null {
  return text === '' ? null : text
}
