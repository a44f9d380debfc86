import type { Premises } from '../homes/premises.ts'
import type { Random } from '../random.ts'
import type { Branch, Place, Trade } from './branch.ts'
import { BRANCH_LIST } from './branch-list.ts'
import type { LegalForm } from './organisation.ts'

const BY_SBI: ReadonlyMap<string, Branch> = new Map(BRANCH_LIST.map((branch) => [branch.sbi, branch]))

const NEAREST = new Map<string, Branch>()

/** The branch of an SBI code, or the nearest one in the table: the code under which most of its digits stand. */
export function branchOf(sbi: string): Branch {
  const known = BY_SBI.get(sbi) ?? NEAREST.get(sbi)
  if (known !== undefined) return known
  for (let digits = sbi.length; digits > 0; digits--) {
    const found = BRANCH_LIST.find((branch) => branch.sbi.startsWith(sbi.slice(0, digits)))
    if (found === undefined) continue
    NEAREST.set(sbi, found)
    return found
  }
  throw new RangeError(`${sbi} is no SBI code`)
}

/** Vestigingen per 1,000 homes that sit in such a place, of all branches together. */
export function densityAt(place: Place): number {
  return BRANCH_LIST.reduce((sum, { at }) => sum + (at[place] ?? 0), 0)
}

interface Urn {
  readonly total: number
  readonly branches: readonly { readonly branch: Branch; readonly upTo: number }[]
}

const URNS = new Map<Place, Urn>()

/** A branch that sits in such a place, the common ones more often. */
export function pickBranch(place: Place, random: Random): Branch {
  const { total, branches } = urnOf(place)
  const drawn = random.fraction() * total
  const found = branches.find(({ upTo }) => drawn < upTo) ?? branches.at(-1)
  if (found === undefined) throw new RangeError(`No branch sits in a ${place}`)
  return found.branch
}

function urnOf(place: Place): Urn {
  const known = URNS.get(place)
  if (known !== undefined) return known
  let upTo = 0
  const branches = BRANCH_LIST.filter(({ at }) => (at[place] ?? 0) > 0).map((branch) => {
    upTo += branch.at[place] ?? 0
    return { branch, upTo }
  })
  const urn = { total: upTo, branches }
  URNS.set(place, urn)
  return urn
}

const PLACE_OF_PURPOSE: Readonly<Record<string, Place>> = {
  winkelfunctie: 'shop',
  kantoorfunctie: 'office',
  industriefunctie: 'workshop',
  bijeenkomstfunctie: 'hall',
  sportfunctie: 'hall',
  onderwijsfunctie: 'school',
  gezondheidszorgfunctie: 'care',
  logiesfunctie: 'hotel',
}

/** What kind of business place it is by its first gebruiksdoel that says so; none for a home. */
export function workPlaceOf({ purposes }: Premises): Place | undefined {
  for (const purpose of purposes) {
    const place = PLACE_OF_PURPOSE[purpose]
    if (place !== undefined) return place
  }
  return undefined
}

type FormWeights = Readonly<Partial<Record<LegalForm, number>>>

const FORMS: Readonly<Record<Trade, FormWeights>> = {
  solo: { Eenmanszaak: 92, 'Vennootschap Onder Firma': 3, 'Besloten Vennootschap': 5 },
  craft: { Eenmanszaak: 45, 'Vennootschap Onder Firma': 10, 'Besloten Vennootschap': 45 },
  shop: { Eenmanszaak: 42, 'Vennootschap Onder Firma': 20, 'Besloten Vennootschap': 38 },
  catering: { Eenmanszaak: 38, 'Vennootschap Onder Firma': 27, 'Besloten Vennootschap': 35 },
  firm: { Eenmanszaak: 10, 'Vennootschap Onder Firma': 5, 'Besloten Vennootschap': 83, Coöperatie: 2 },
  practice: { Eenmanszaak: 40, 'Vennootschap Onder Firma': 20, 'Besloten Vennootschap': 40 },
  farm: { Eenmanszaak: 38, 'Vennootschap Onder Firma': 50, 'Besloten Vennootschap': 12 },
  holding: { 'Besloten Vennootschap': 1 },
  care: { Stichting: 55, 'Besloten Vennootschap': 40, Coöperatie: 5 },
  society: { Vereniging: 9, Stichting: 1 },
  foundation: { Stichting: 1 },
}
/** At home most work for themselves. */
const FORMS_AT_HOME: FormWeights = { Eenmanszaak: 93, 'Vennootschap Onder Firma': 3, 'Besloten Vennootschap': 4 }
const KEEPS_ITS_FORM: readonly Trade[] = ['farm', 'holding', 'society', 'foundation']

export function pickLegalForm({ trade }: Branch, place: Place, random: Random): LegalForm {
  const atHome = place === 'home' && !KEEPS_ITS_FORM.includes(trade)
  return random.weighted(atHome ? FORMS_AT_HOME : FORMS[trade])
}

/** Most people who work there, by trade; half of the organisations have hardly more than the least. */
const STAFF: Readonly<Record<Trade, readonly [least: number, most: number]>> = {
  solo: [1, 2],
  craft: [1, 24],
  shop: [1, 12],
  catering: [1, 16],
  firm: [1, 60],
  practice: [1, 14],
  farm: [1, 6],
  holding: [0, 1],
  care: [2, 120],
  society: [0, 2],
  foundation: [0, 2],
}

/** People who work in an organisation of such a branch: few in most, many in some. */
export function pickStaff({ trade }: Branch, random: Random): number {
  const [least, most] = STAFF[trade]
  return least + Math.round((most - least) * random.fraction() ** 4)
}
