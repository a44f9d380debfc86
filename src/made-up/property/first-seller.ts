import type { Day } from '../../vocabulary/day.ts'
import { toDay } from '../calendar.ts'
import type { Premises } from '../homes/premises.ts'
import type { Organisation } from '../organisations/organisation.ts'
import type { Scene } from '../scene.ts'

const TRIES = 6
const LONG_AGO = toDay('1988-04-01')

/** Who built and first sold a place: one developer for a street in a year, who was there already. */
export function firstSeller({ address, building }: Premises, on: Day, scene: Scene): Organisation {
  const random = scene.random.fork(`developer ${address.street.id} ${building.year}`)
  for (let tries = 0; tries < TRIES; tries++) {
    const developer = scene.cast.developer(random)
    if (developer.founded < on) return developer
  }
  return formerDeveloper(scene)
}

/** One that stopped since; the same for the whole gemeente. */
function formerDeveloper({ market: { book }, founder, cast, outsiders, random }: Scene): Organisation {
  book.formerDeveloper ??= founder.found({
    legalForm: 'Besloten Vennootschap',
    sbi: cast.developer(random).sbi,
    founded: LONG_AGO,
    officers: [{ who: outsiders.someone([62, 72]), role: 'bestuurder', from: LONG_AGO, until: undefined }],
    at: { gemeenteNumber: '9999', street: 'Havenkade', number: 1, postcode: '9970AB' },
    lasting: true,
  })
  return book.formerDeveloper
}
