import type { Buurt, Gemeente } from './land/area.ts'
import type { Numbers } from './numbers.ts'
import type { Cast } from './organisations/cast.ts'
import type { Founder } from './organisations/founder.ts'
import type { Outsiders } from './people/outsiders.ts'
import type { People } from './people/people.ts'
import type { Market } from './property/market.ts'
import type { Random } from './random.ts'

/** What those who make up a buurt draw from. */
export interface Scene {
  readonly gemeente: Gemeente
  readonly buurt: Buurt
  readonly random: Random
  readonly numbers: Numbers
  readonly people: People
  readonly outsiders: Outsiders
  /** Founds organisations, and remembers those whose registration is still to be written. */
  readonly founder: Founder
  /** Who owns, lends, lets and directs in this gemeente. */
  readonly cast: Cast
  readonly market: Market
}
