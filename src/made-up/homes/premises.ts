import type { Day } from '../../vocabulary/day.ts'
import type { Point } from '../land/hexagons.ts'

/** The objects of the BAG as the made-up region has them, before they are written down. */

export interface Street {
  /** BAG id of the openbare ruimte. */
  readonly id: string
  readonly name: string
  readonly woonplaatsCode: string
  readonly named: number
  /** What was otherwise before; none for most streets. */
  readonly change?: StreetChange | undefined
}

/** A street that was renamed, or whose houses were numbered anew. */
export interface StreetChange {
  /** First day of the name and the numbers that it has. */
  readonly on: Day
  /** Its name until then; undefined when that stayed. */
  readonly name: string | undefined
  /** How much higher its numbers were until then; 0 when they stayed. */
  readonly moved: number
}

export interface Address {
  /** BAG id of the nummeraanduiding. */
  readonly id: string
  readonly street: Street
  readonly number: number
  readonly letter: string
  readonly addition: string
  readonly postcode: string
}

export interface Building {
  /** BAG id of the pand. */
  readonly id: string
  readonly ring: readonly Point[]
  readonly year: number
}

/** What kind of place it is; it decides size, household and the spelling of the address. */
export type Form = HomeForm | WorkForm

export type HomeForm =
  | 'terraced'
  | 'semi-detached'
  | 'detached'
  | 'walk-up'
  | 'above-shop'
  | 'flat'
  | 'care-home'
  | 'farm'
  | 'houseboat'
  | 'caravan'

/** A shop in a street, a stall in a market hall, an office, a unit or hall for trade, a barn, a school or a hall for all. */
export type WorkForm = 'shop' | 'market-stall' | 'office' | 'workshop' | 'barn' | 'amenity' | 'hotel'

/** Use purposes of the BAG, but for the celfunctie: the region has no prison. */
export type Gebruiksdoel =
  | 'woonfunctie'
  | 'winkelfunctie'
  | 'kantoorfunctie'
  | 'industriefunctie'
  | 'onderwijsfunctie'
  | 'bijeenkomstfunctie'
  | 'gezondheidszorgfunctie'
  | 'logiesfunctie'
  | 'sportfunctie'
  | 'overige gebruiksfunctie'

/** An adresseerbaar object: verblijfsobject, ligplaats or standplaats. */
export interface Premises {
  readonly kind: 'Verblijfsobject' | 'Ligplaats' | 'Standplaats'
  readonly id: string
  readonly address: Address
  /** A second address of the same object, a nevenadres. */
  readonly sideAddress: Address | undefined
  readonly form: Form
  readonly point: Point
  readonly building: Building
  readonly purposes: readonly Gebruiksdoel[]
  /** What one would measure there, m². */
  readonly floorArea: number
  /** What the BAG says, m². The same, but for the errors that are planted. */
  readonly registeredArea: number
}

const WORK_FORMS: Readonly<Record<WorkForm, true>> = {
  shop: true,
  'market-stall': true,
  office: true,
  workshop: true,
  barn: true,
  amenity: true,
  hotel: true,
}

/** Whether someone can be registered there as living there. */
export function isHome({ form }: Pick<Premises, 'form'>): boolean {
  return !(form in WORK_FORMS)
}

/** Whether it lies on a farmyard: at least 250 m from every home but the farm of that yard. */
export function isRemote({ form }: Pick<Premises, 'form'>): boolean {
  return form === 'farm' || form === 'barn'
}
