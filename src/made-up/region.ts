import type { Bsn } from '../vocabulary/bsn.ts'
import { createBagNumbers } from './homes/bag-numbers.ts'
import { createPostcodes } from './homes/postcodes.ts'
import { buildBuurt } from './homes/settlement.ts'
import { createStreetNames } from './homes/street-names.ts'
import type { Gemeente } from './land/area.ts'
import { inhabit, type Neighbourhood } from './neighbourhood.ts'
import type { Numbers } from './numbers.ts'
import { createCast } from './organisations/cast.ts'
import { createFounder } from './organisations/founder.ts'
import type { Organisation } from './organisations/organisation.ts'
import { createOutsiders } from './people/outsiders.ts'
import { createPeople } from './people/people.ts'
import { type PlotCounts, stagePlots } from './plants/staging.ts'
import { createMarket } from './property/market.ts'
import type { Random } from './random.ts'

/** A gemeente while it is made: its buurten one by one, and then those who had a part in several of them. */
export interface Town {
  neighbourhoods(): Generator<Neighbourhood>
  /** Organisations whose registration could not be written before the last buurt. */
  lastOrganisations(): readonly Organisation[]
}

/** What gives out its numbers, and how many plots there are. */
export interface Issued {
  readonly numbers: Numbers
  readonly nextBsn: () => Bsn
  readonly plots: PlotCounts
}

/** Every buurt draws from a source of its own; numbers, and who owns and lends, it shares with the rest of the gemeente. */
export function createTown(gemeente: Gemeente, random: Random, { numbers, nextBsn, plots }: Issued): Town {
  const own = random.fork(gemeente.code)
  const founder = createFounder(own.fork('organisations'), numbers)
  const outsiders = createOutsiders(createPeople(own.fork('outsiders'), nextBsn))
  const cast = createCast(gemeente, { random: own.fork('cast'), founder, outsiders })
  const market = createMarket(gemeente, own.fork('market'))
  const staging = stagePlots(gemeente, own.fork('plots'), plots)
  return {
    *neighbourhoods() {
      for (const { buurt, settlement } of settlements(gemeente, random)) {
        const local = random.fork(`${buurt.code} people`)
        const people = createPeople(local, nextBsn)
        yield inhabit(settlement, staging, {
          gemeente,
          buurt,
          random: local,
          numbers,
          people,
          outsiders,
          founder,
          cast,
          market,
        })
      }
    },
    lastOrganisations: founder.drainLasting,
  }
}

/** The built side of every buurt. */
function* settlements(gemeente: Gemeente, random: Random) {
  const numbers = createBagNumbers(gemeente.code.slice(2))
  const streetNames = new Map<string, () => string>()
  for (const wijk of gemeente.wijken) {
    const { code } = wijk.woonplaats
    const postcodes = createPostcodes(wijk.postcodeDigits)
    const streetName = streetNames.get(code) ?? createStreetNames(random.fork(`streets ${code}`))
    streetNames.set(code, streetName)
    for (const buurt of wijk.buurten) {
      const issuers = {
        random: random.fork(`${buurt.code} homes`),
        numbers,
        postcodes,
        woonplaatsCode: code,
        streetName,
      }
      yield { buurt, settlement: buildBuurt(buurt, issuers) }
    }
  }
}
