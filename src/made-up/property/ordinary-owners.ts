import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, dayBetween, firstOf, latest, PEILDATUM, yearsAgo } from '../calendar.ts'
import type { Tenure } from '../dossier.ts'
import type { Premises } from '../homes/premises.ts'
import type { Party } from '../organisations/organisation.ts'
import type { Person } from '../people/person.ts'
import type { Scene } from '../scene.ts'

interface Place {
  readonly premises: Premises
  readonly tenure: Tenure
  readonly residents: readonly Person[]
}

const ADULT = 18 * 366

/** Who holds a place as most places are held, and since when: those who live there, an association, or a landlord. */
export function ordinaryOwners(place: Place, scene: Scene): { readonly owners: readonly Party[]; readonly since: Day } {
  const { random, cast } = scene
  const built = firstOf(place.premises.building.year + 1)
  switch (place.tenure) {
    case 'owned':
      return ownersWhoLiveThere(place, scene)
    case 'social':
      return { owners: [cast.housingAssociation(random)], since: latest(built, yearsAgo(random.integer(18, 40))) }
    case 'private':
    case 'business': {
      const since = latest(built, dayBetween(yearsAgo(18), dayAfter(PEILDATUM, -60), random))
      return { owners: [cast.landlord(random)], since }
    }
    default:
      return place.tenure satisfies never
  }
}

/** The eldest and the partner; of a home where nobody is registered someone from outside. */
function ownersWhoLiveThere({ premises, residents }: Place, { outsiders, random }: Scene) {
  const adults = residents.filter(({ born, ended }) => ended === undefined && dayAfter(born, ADULT) <= PEILDATUM)
  const [eldest] = adults.toSorted((a, b) => (a.born < b.born ? -1 : 1))
  if (eldest === undefined) {
    const since = latest(
      firstOf(premises.building.year + 1),
      dayBetween(yearsAgo(15), dayAfter(PEILDATUM, -60), random),
    )
    return { owners: [outsiders.someone([40, 75])], since }
  }
  const partner = adults.find(
    ({ bsn }) => bsn === eldest.partnership?.partner.bsn && eldest.partnership.until === undefined,
  )
  const moved = eldest.stays[0]?.from ?? PEILDATUM
  const since = latest(dayAfter(moved, -random.integer(0, 45)), dayAfter(eldest.born, ADULT))
  return { owners: partner === undefined ? [eldest] : [eldest, partner], since }
}
