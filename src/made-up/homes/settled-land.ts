import type { Buurt, Wijk } from '../land/area.ts'
import { makeLand } from '../land/land.ts'
import { createRandom } from '../random.ts'
import { createBagNumbers } from './bag-numbers.ts'
import { createPostcodes } from './postcodes.ts'
import { buildBuurt, type Settlement } from './settlement.ts'
import { createStreetNames } from './street-names.ts'

interface SettledBuurt {
  readonly wijk: Wijk
  readonly buurt: Buurt
  readonly settlement: Settlement
}

/** A whole region with its homes, for tests; at most so many gemeenten of it. */
export function settleLand(homes: number, seed: string, most = Infinity): SettledBuurt[] {
  const random = createRandom(seed)
  return makeLand(homes, random)
    .gemeenten.slice(0, most)
    .flatMap((gemeente) => {
      const numbers = createBagNumbers(gemeente.code.slice(2))
      const streetName = createStreetNames(random)
      return gemeente.wijken.flatMap((wijk) => {
        const postcodes = createPostcodes(wijk.postcodeDigits)
        const issuers = { random, numbers, postcodes, streetName, woonplaatsCode: wijk.woonplaats.code }
        return wijk.buurten.map((buurt) => ({ wijk, buurt, settlement: buildBuurt(buurt, issuers) }))
      })
    })
}
