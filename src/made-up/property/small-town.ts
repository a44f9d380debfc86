import type { Gemeente } from '../land/area.ts'
import { makeLand } from '../land/land.ts'
import type { Neighbourhood } from '../neighbourhood.ts'
import { createNumbers } from '../numbers.ts'
import { createBsnIssuer } from '../people/bsn-issuer.ts'
import { dealPlots } from '../plants/staging.ts'
import { createRandom } from '../random.ts'
import { createTown } from '../region.ts'

/** A region for the tests of ownership: its gemeenten one by one, each with its buurten. */
export function* smallTown(
  homes: number,
): Generator<{ readonly gemeente: Gemeente; readonly neighbourhoods: Generator<Neighbourhood> }> {
  const random = createRandom('ownership')
  const numbers = createNumbers()
  const nextBsn = createBsnIssuer(random.fork('bsn'))
  const { gemeenten } = makeLand(homes, random.fork('land'))
  const plots = dealPlots(gemeenten, random.fork('plots'))
  for (const [place, gemeente] of gemeenten.entries()) {
    const town = createTown(gemeente, random, { numbers, nextBsn, plots: plots[place] ?? {} })
    yield { gemeente, neighbourhoods: town.neighbourhoods() }
  }
}
