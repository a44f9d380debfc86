import type { Gemeente } from '../land/area.ts'
import { makeLand } from '../land/land.ts'
import type { Neighbourhood } from '../neighbourhood.ts'
import { createNumbers } from '../numbers.ts'
import { createBsnIssuer } from '../people/bsn-issuer.ts'
import { createQuota } from '../plants/staging.ts'
import { createRandom } from '../random.ts'
import { createTown } from '../region.ts'

/** A region for the tests of ownership: its gemeenten one by one, each with its buurten. */
export function* smallTown(
  homes: number,
): Generator<{ readonly gemeente: Gemeente; readonly neighbourhoods: Generator<Neighbourhood> }> {
  const random = createRandom('ownership')
  const issued = {
    numbers: createNumbers(),
    nextBsn: createBsnIssuer(random.fork('bsn')),
    quota: createQuota(random.fork('quota')),
  }
  for (const gemeente of makeLand(homes, random.fork('land')).gemeenten)
    yield { gemeente, neighbourhoods: createTown(gemeente, random, issued).neighbourhoods() }
}
