import type { Day } from '../../vocabulary/day.ts'
import type { Building, Premises } from '../homes/premises.ts'
import type { Numbers } from '../numbers.ts'
import { isOrganisation, type Organisation, type Party } from '../organisations/organisation.ts'
import type { Identity } from '../people/person.ts'
import type { Deed } from './estate.ts'
import { createFormerOwners, type FormerOwners } from './former-owners.ts'

/** What has to be remembered from home to home while a gemeente is made; it does not grow with the gemeente. */
export interface LandBook {
  /** The cadastral object of a place: a parcel of its own, or an apartment in the parcel of its building. */
  placeOf(premises: Premises, numbers: Numbers): CadastralPlace
  readonly formerOwners: FormerOwners
  /** Deeds of several objects that are still to be found their next object, by who acquired them. */
  readonly portfolios: Map<string, Portfolio>
  /** How a housing association came to what it has, once that is decided. */
  readonly mergers: Map<string, Merger | undefined>
  /** Who built before the developers of now were there, once someone had to. */
  formerDeveloper: Organisation | undefined
}

export interface CadastralPlace {
  readonly cadastralNumber: string
  readonly kind: 'perceel' | 'appartementsrecht'
}

export interface Portfolio {
  readonly deed: Deed
  /** How many more objects are to come along in it. */
  left: number
}

export interface Merger {
  readonly on: Day
  readonly from: Organisation
  readonly deedNumber: string
  readonly partNumber: string
}

/** Forms of which several are in one building, each an apartment right in a split parcel. */
const SPLIT: ReadonlySet<Premises['form']> = new Set(['flat', 'walk-up', 'above-shop', 'shop', 'market-stall'])

export function createLandBook(): LandBook {
  const split = new WeakMap<Building, { parcel: string; apartments: number }>()
  return {
    placeOf({ form, building }, numbers) {
      if (!SPLIT.has(form)) return { cadastralNumber: numbers.parcel(), kind: 'perceel' }
      const parcel = split.get(building) ?? { parcel: numbers.parcel(), apartments: 0 }
      split.set(building, parcel)
      parcel.apartments += 1
      return {
        cadastralNumber: numbers.apartment(parcel.parcel, parcel.apartments),
        kind: 'appartementsrecht',
      }
    },
    formerOwners: createFormerOwners(),
    portfolios: new Map(),
    mergers: new Map(),
    formerDeveloper: undefined,
  }
}

/** The number by which a party is known, for use as a key. */
export function numberOf(party: Party): string {
  return isOrganisation(party) ? party.kvkNumber : party.bsn
}

export function isPerson(party: Party): party is Identity {
  return !isOrganisation(party)
}
