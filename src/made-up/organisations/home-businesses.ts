import { dayAfter, dayBetween, PEILDATUM, yearOf, yearsAgo } from '../calendar.ts'
import type { Premises } from '../homes/premises.ts'
import type { Character } from '../land/area.ts'
import type { Person } from '../people/person.ts'
import { densityAt, pickBranch, pickLegalForm } from './branches.ts'
import { type BusinessSetting, foundBusiness, foundingDay } from './business-plan.ts'
import { exponential } from './exponential.ts'
import type { Organisation } from './organisation.ts'
import { adultSince } from './townspeople.ts'

/** Those who work at home or keep the seat of a club, a foundation or their holding there. */

/** How many there are beside the average of all homes. */
const LIVELY: Readonly<Record<Character, number>> = {
  'old-town': 1.2,
  flats: 0.75,
  terraces: 0.9,
  suburb: 1.15,
  village: 1.25,
  countryside: 1.35,
  business: 1,
}
const PER_HOME = densityAt('home') / 1_000
/** Homes in which someone lives who may begin something; the rest stand empty or have only the old. */
const SUITABLE = 0.93
const OF_A_FARM = 0.85
/** Ended in the last ten years, beside those that are there now. */
const ENDED = 0.3
const OLDEST_OWNER = 74

/** The organisations at a home, those of now first. */
export function homeBusinessesOf(
  { premises, residents }: { premises: Premises; residents: readonly Person[] },
  character: Character,
  setting: BusinessSetting,
): readonly Organisation[] {
  const owners = residents.filter(
    (resident) =>
      resident.ended === undefined &&
      adultSince(resident) <= PEILDATUM &&
      yearOf(PEILDATUM) - yearOf(resident.born) < OLDEST_OWNER,
  )
  if (owners.length === 0) return []
  const { random } = setting
  const home = { premises, owners }
  const farm = premises.form === 'farm' && random.chance(OF_A_FARM) ? [begin(home, 'farm', setting)] : []
  const expected = (PER_HOME * LIVELY[character]) / SUITABLE
  const now = Array.from({ length: random.about(expected) }, () => begin(home, 'home', setting))
  const before = Array.from({ length: random.about(expected * ENDED) }, () => beginAndEnd(home, setting))
  return [...farm, ...now, ...before.flat()]
}

interface Home {
  readonly premises: Premises
  readonly owners: readonly Person[]
}

function begin({ premises, owners }: Home, place: 'home' | 'farm', setting: BusinessSetting): Organisation {
  const { random } = setting
  const branch = pickBranch(place, random)
  const legalForm = pickLegalForm(branch, place, random)
  const founded = foundingDay(branch, random)
  return foundBusiness({ branch, legalForm, founded, at: premises, founders: random.shuffled(owners) }, setting)
}

function beginAndEnd({ premises, owners }: Home, setting: BusinessSetting): readonly Organisation[] {
  const { random } = setting
  const ended = dayBetween(yearsAgo(10), PEILDATUM, random)
  const founded = dayAfter(ended, -Math.round(365 * (0.3 + exponential(4, random))))
  const grown = owners.filter((owner) => adultSince(owner) <= founded)
  if (grown.length === 0) return []
  const branch = pickBranch('home', random)
  const legalForm = pickLegalForm(branch, 'home', random)
  return [foundBusiness({ branch, legalForm, founded, ended, at: premises, founders: grown }, setting)]
}
