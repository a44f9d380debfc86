import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, dayBetween, daysBetween, firstOf, latest, PEILDATUM } from '../calendar.ts'
import type { Form, Premises } from '../homes/premises.ts'
import type { Scene } from '../scene.ts'
import { boardOf } from './board.ts'
import type { BusinessSetting } from './business-plan.ts'
import { officer } from './company.ts'
import type { Officer, Organisation } from './organisation.ts'

/** A Vereniging van Eigenaars for each building with apartments that do not all belong to one owner (art. 5:124 BW). */

const SPLIT: Readonly<Partial<Record<Form, number>>> = { flat: 0.55, 'walk-up': 0.7, 'above-shop': 0.6 }
const MANAGED = 0.55
/** Since then a splitsing can be registered as it still is. */
const FIRST_SPLITS = 1976
const LAST_SPLITS = 2022

export function foundOwnersAssociations(
  premises: readonly Premises[],
  scene: Scene,
  setting: BusinessSetting,
): readonly Organisation[] {
  const buildings = Map.groupBy(
    premises.filter(({ form }) => SPLIT[form] !== undefined),
    ({ building }) => building.id,
  )
  return [...buildings.values()]
    .filter(([first, ...others]) => others.length > 0 && setting.random.chance(SPLIT[first?.form ?? 'flat'] ?? 0))
    .map((apartments) => foundOne(apartments, scene, setting))
}

function foundOne(apartments: readonly Premises[], scene: Scene, setting: BusinessSetting): Organisation {
  const { random, founder } = setting
  const founded = splitDay(apartments[0]?.building.year ?? LAST_SPLITS, setting)
  const manager = random.chance(MANAGED) ? scene.cast.vveManager(random) : undefined
  return founder.found({
    legalForm: 'Vereniging van Eigenaars',
    name: `Vereniging van Eigenaars ${rangeOf(apartments)} te ${placeNameOf(apartments, scene)}`,
    sbi: ['94997'],
    staff: 0,
    founded,
    officers: directorsOf(founded, manager, setting),
    at: manager?.establishments[0]?.at ?? apartments[0],
  })
}

/** New buildings are split at once; old ones one day. */
function splitDay(built: number, { random }: BusinessSetting): Day {
  const year = built >= FIRST_SPLITS ? built : random.integer(FIRST_SPLITS, LAST_SPLITS)
  return dayAfter(firstOf(year), random.integer(0, 360))
}

/** Residents direct it, until a manager does. */
function directorsOf(founded: Day, manager: Organisation | undefined, setting: BusinessSetting): readonly Officer[] {
  const { random } = setting
  if (manager === undefined) return boardOf({ founded, seats: random.integer(1, 3) }, setting)
  const possible = latest(manager.founded, founded)
  const taken = dayBetween(possible, dayAfter(possible, Math.min(900, daysBetween(possible, PEILDATUM))), random)
  const before = taken > founded ? boardOf({ founded, ended: taken, seats: 1 }, setting) : []
  return [...before, officer(manager, 'bestuurder', taken)]
}

/** "Zeedijk 12 t/m 48", or "Zeedijk 12 A t/m D" when they share a number. */
function rangeOf(apartments: readonly Premises[]): string {
  const [first, last] = [apartments[0]?.address, apartments.at(-1)?.address]
  if (first === undefined || last === undefined) return ''
  const of = ({ number, letter, addition }: typeof first) => [number, letter, addition].filter(Boolean).join(' ')
  return `${first.street.name} ${of(first)} t/m ${of(last)}`
}

function placeNameOf(apartments: readonly Premises[], { gemeente }: Scene): string {
  const code = apartments[0]?.address.street.woonplaatsCode
  const wijk = gemeente.wijken.find(({ woonplaats }) => woonplaats.code === code)
  return wijk?.woonplaats.name ?? gemeente.name
}
