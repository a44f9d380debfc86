import type { Day } from '../../vocabulary/day.ts'
import { dayBetween, yearsAgo } from '../calendar.ts'
import type { Outsiders } from '../people/outsiders.ts'
import type { Elsewhere, Identity } from '../people/person.ts'
import type { Random } from '../random.ts'
import { businessAddressElsewhere } from './business-address.ts'
import { foundCompany, officer } from './company.ts'
import type { Founder } from './founder.ts'
import type { LegalForm, Officer, Organisation } from './organisation.ts'
import { inventTradeName, statutoryName } from './organisation-names.ts'

/** What those who found the cast draw from. */
export interface Setting {
  readonly random: Random
  readonly founder: Founder
  readonly outsiders: Outsiders
}

type House = 'housing association' | 'letting agent' | 'developer' | 'vve manager' | 'trust office'

interface Charter {
  readonly sbi: string
  /** Years ago, at most and at least. */
  readonly age: readonly [most: number, least: number]
  readonly staff: readonly [number, number]
  /** Directors and commissarissen, when it is run by a board; a company of its owner otherwise. */
  readonly board?: { readonly legalForm: LegalForm; readonly directors: number; readonly supervisors: number }
}

const CHARTERS: Readonly<Record<House, Charter>> = {
  'housing association': {
    sbi: '68201',
    age: [32, 18],
    staff: [30, 260],
    board: { legalForm: 'Stichting', directors: 2, supervisors: 4 },
  },
  'letting agent': { sbi: '6831', age: [22, 4], staff: [1, 14] },
  developer: { sbi: '4110', age: [26, 6], staff: [2, 40] },
  'vve manager': { sbi: '6832', age: [24, 8], staff: [3, 30] },
  'trust office': {
    sbi: '66191',
    age: [28, 12],
    staff: [4, 35],
    board: { legalForm: 'Besloten Vennootschap', directors: 2, supervisors: 0 },
  },
}

/** Organisations of one kind, the greatest first. They are written at the end of the gemeente. */
export function foundHouses(house: House, count: number, setting: Setting): readonly Organisation[] {
  return Array.from({ length: count }, () => foundHouse(CHARTERS[house], setting))
}

function foundHouse({ sbi, age, staff, board }: Charter, setting: Setting): Organisation {
  const { random, outsiders } = setting
  const founded = dayBetween(yearsAgo(age[0]), yearsAgo(age[1]), random)
  const house = { sbi: [sbi], founded, staff: random.integer(...staff), lasting: true, settles: true }
  if (board !== undefined) return foundWithBoard(house, board, setting)
  const holdingAt = random.chance(0.6) ? businessAddressElsewhere(random) : undefined
  return foundCompany({ ...house, owner: outsiders.someone([48, 68]), holdingAt }, setting).company
}

interface BoardPlan {
  readonly sbi: readonly string[]
  readonly founded: Day
  readonly at?: Elsewhere
  readonly staff: number
  readonly lasting: boolean
  readonly settles?: boolean
}

/** An organisation that nobody owns: directors and those who supervise them (art. 2:11 and 2:57 BW). */
export function foundWithBoard(
  plan: BoardPlan,
  board: { legalForm: LegalForm; directors: number; supervisors: number },
  { founder, outsiders, random }: Setting,
): Organisation {
  const name = statutoryName(inventTradeName(plan.sbi[0] ?? '', undefined, random), board.legalForm, random)
  // The first director has been there from the first day; the others came and will go.
  const members: Officer[] = [officer(elder(outsiders), 'bestuurder', plan.founded)]
  const joined = () => dayBetween(yearsAgo(9), yearsAgo(0), random)
  for (let more = board.directors - 1; more > 0; more--) members.push(officer(elder(outsiders), 'bestuurder', joined()))
  for (let more = board.supervisors; more > 0; more--) members.push(officer(elder(outsiders), 'commissaris', joined()))
  return founder.found({ ...plan, legalForm: board.legalForm, name, officers: members })
}

function elder(outsiders: Outsiders): Identity {
  return outsiders.someone([52, 70])
}
