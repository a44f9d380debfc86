import type { Day } from '../../vocabulary/day.ts'
import type { Dossier } from '../dossier.ts'
import type { Premises } from '../homes/premises.ts'
import type { Character } from '../land/area.ts'
import type { EstatePlan } from '../property/estates.ts'
import type { Scene } from '../scene.ts'

/** Something that is put into the region on purpose, so that what is found can be held against what is there. */
export interface Plant {
  readonly kind: string
  /** True for misuse; false for an innocent look-alike. */
  readonly misuse: boolean
  /** Share of all homes in the region that get it, or every place that suits. */
  readonly share: number | 'all'
  /** Places with the same hands behind them, both ends included; 1 when left out. */
  readonly places?: readonly [number, number]
  /** Over how many buurten of the gemeente the places of one plot lie, at most; 1 when left out. */
  readonly buurten?: number
  /** Whether its places are neighbours. */
  readonly inOneStreet?: boolean
  /** Only in buurten that look like this; in any when left out. */
  readonly within?: readonly Character[]
  suits(premises: Premises): boolean
  /**
   * Begins a plot: the hands that its places have in common. Of a plot over several buurten nothing may keep the scene:
   * it would keep the whole buurt.
   */
  open(scene: Scene): Plot
}

export interface Plot {
  /** What is so at the next of its places; the rest is as ordinary as anywhere. */
  play(premises: Premises, scene: Scene): Script
}

/** What a plant decides about a place. Whatever is left out is drawn as it is for any other place. */
export interface Script
  extends Partial<Pick<Dossier, 'premises' | 'tenure' | 'residents' | 'lettings' | 'established'>> {
  readonly since: Day
  readonly holding?: HowHeld
  /** These come on top of the ordinary ones. */
  readonly events?: Partial<Pick<Dossier, 'permits' | 'incidents' | 'observations' | 'reports'>>
  /** False for a place that only comes along: a home that a bad agent lets well. No truth is written of it. */
  readonly counts?: boolean
  /** Who is behind it: KvK numbers and, of people, burgerservicenummers. */
  readonly hands?: readonly string[]
}

/** Who holds a place, and how it came to them. */
export type HowHeld = Omit<EstatePlan, 'tenure'>

/** What was planted, with what the registers show of it. */
export interface Truth {
  readonly objectId: string
  readonly kind: string
  readonly misuse: boolean
  /** The plot that it is part of: gemeente and number. */
  readonly plot: string
  readonly hands: readonly string[]
  readonly since: Day
  /** Codes of the indicators that the registers, read without error, set off. */
  readonly raises: readonly string[]
}
