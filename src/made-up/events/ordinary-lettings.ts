import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, firstOf, latest, PEILDATUM, yearOf, yearsAgo } from '../calendar.ts'
import type { Tenure } from '../dossier.ts'
import type { Premises } from '../homes/premises.ts'
import { isOrganisation, type Organisation, type Party } from '../organisations/organisation.ts'
import type { Person } from '../people/person.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { type Letting, letting } from './letting.ts'

export interface LetPlace {
  readonly premises: Premises
  readonly tenure: Tenure
  readonly residents: readonly Person[]
  /** Who holds it now. */
  readonly owners: readonly Party[]
  /** Since when they do, when that is known: tenancies that ended before were another's. */
  readonly since?: Day
}

/** How far back landlords and agents report. */
const YEARS_REPORTED = 5
const THROUGH_AGENT = 0.5
const REPORTED = 0.8
const RENT_NOISE = 0.07
const PAYMENTS = { bank: 97.5, cash: 1, unknown: 1.5 } as const
const OTHER_PAYER = 0.03
// Above this rent (2026, rounded) a home is not let as social housing.
const SOCIAL_MOST = 930
const SOCIAL_GROWTH = 1.03
/** How far the rent of a sitting tenant falls behind what others ask, per year. */
const SITTING_TENANT = 0.985

/** Tenancies of a home over five years, oldest first: one that goes on, and those before it. None where the owner lives. */
export function ordinaryLettings(place: LetPlace, scene: Scene): readonly Letting[] {
  const { premises, tenure, residents, owners } = place
  if (tenure !== 'social' && tenure !== 'private') return []
  if (owners.some((owner) => residents.some((resident) => !isOrganisation(owner) && resident.bsn === owner.bsn)))
    return []
  const random = scene.random.fork(`lettings ${premises.id}`)
  const terms = tenure === 'social' ? socialTerms(place, scene, random) : privateTerms(place, scene, random)
  return tenancies(place, terms, random).map((lasted) =>
    letting({ ...lasted, ...terms.tenancy(lasted) }, scene.numbers),
  )
}

/** How one home is let, whoever the tenant is. */
interface Terms {
  /** Years that a tenant stays, at least and at most. */
  readonly years: readonly [number, number]
  /** With the rent of its last day, or of the peildatum while it goes on. */
  tenancy(lasted: Tenancy): Pick<Letting, 'landlord' | 'agent' | 'rent' | 'payment' | 'payerDiffers' | 'reported'>
}

function socialTerms({ premises, owners }: LetPlace, scene: Scene, random: Random): Terms {
  const landlord = owners[0] ?? scene.cast.housingAssociation(random)
  const rent = Math.min(SOCIAL_MOST, 330 + 5 * premises.floorArea) * random.between(0.85, 1)
  return {
    years: [5, 18],
    tenancy: ({ until }) => ({
      landlord,
      agent: undefined,
      rent: toCents(rent * SOCIAL_GROWTH ** (yearOf(until ?? PEILDATUM) - yearOf(PEILDATUM))),
      payment: 'bank',
      payerDiffers: random.chance(OTHER_PAYER),
      reported: true,
    }),
  }
}

function privateTerms({ premises, owners }: LetPlace, scene: Scene, random: Random): Terms {
  const landlord = owners[0] ?? scene.cast.landlord(random)
  const agent: Organisation | undefined = random.chance(THROUGH_AGENT) ? scene.cast.lettingAgent(random) : undefined
  const reported = random.chance(REPORTED)
  const asks = Math.exp(random.normal(0, RENT_NOISE))
  return {
    years: [2, 6],
    tenancy({ from, until }) {
      const payment = random.weighted(PAYMENTS)
      const last = until ?? PEILDATUM
      const sat = SITTING_TENANT ** Math.min(15, yearOf(last) - yearOf(from))
      return {
        landlord,
        agent,
        rent: Math.round((scene.market.rent(premises, last) * asks * sat) / 5) * 5,
        payment,
        payerDiffers: payment === 'unknown' ? undefined : random.chance(OTHER_PAYER),
        reported,
      }
    },
  }
}

interface Tenancy {
  readonly from: Day
  readonly until: Day | undefined
}

/** The tenancy of those who live there now, and those before it as far as they are still reported. */
function tenancies({ premises, residents, since }: LetPlace, { years }: Terms, random: Random): readonly Tenancy[] {
  const found: Tenancy[] = []
  const earliest = firstOf(premises.building.year)
  const current = residents
    .filter(({ ended, stays }) => ended === undefined && stays[0]?.correspondence !== true)
    .flatMap(({ stays }) => stays[0]?.from ?? [])
  let until = dayAfter(PEILDATUM, -random.integer(20, 300))
  if (current.length > 0) {
    const from = current.reduce((first, day) => (day < first ? day : first))
    found.push({ from, until: undefined })
    until = dayAfter(from, -random.integer(0, 75))
  }
  const reportedSince = latest(yearsAgo(YEARS_REPORTED), since ?? earliest)
  while (until > reportedSince && until > earliest) {
    const from = dayAfter(until, -Math.round(random.between(...years) * 365))
    if (from < earliest) break
    found.unshift({ from, until })
    until = dayAfter(from, -random.integer(0, 75))
  }
  return found
}

function toCents(euros: number): number {
  return Math.round(euros * 100) / 100
}
