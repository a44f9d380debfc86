import { dayAfter, PEILDATUM, yearsAgo } from '../../calendar.ts'
import type { Party } from '../../organisations/organisation.ts'
import type { Deed } from '../../property/estate.ts'
import { saleDeed } from '../../property/estates.ts'
import type { Plant } from '../plot.ts'

/** A small home where people begin: each sells it within a few years, at the price of the day. */
export const STARTER_FLAT: Plant = {
  kind: 'starter-flat',
  misuse: false,
  share: 0.0014,
  suits: ({ kind, form, floorArea, building }) =>
    kind === 'Verblijfsobject' &&
    (form === 'walk-up' || form === 'flat' || form === 'above-shop') &&
    floorArea <= 62 &&
    building.year < 2003,
  open: () => ({
    play(premises, { random, market, numbers, outsiders, people }) {
      const deeds: Deed[] = []
      const sellers = random.integer(5, 6)
      let seller: Party = outsiders.someone([45, 60])
      let on = dayAfter(yearsAgo(18), random.integer(0, 400))
      for (let sale = 1; sale < sellers; sale++) {
        const buyer = outsiders.someone([40, 52])
        deeds.push(saleDeed({ on, price: market.price(premises, on), from: [seller], to: [buyer] }, numbers))
        seller = buyer
        on = dayAfter(on, random.integer(500, 1200))
      }
      const day = on < dayAfter(PEILDATUM, -40) ? on : dayAfter(PEILDATUM, -random.integer(40, 300))
      const owner = people.someone([24, 33])
      deeds.push(saleDeed({ on: day, price: market.price(premises, day), from: [seller], to: [owner] }, numbers))
      return {
        since: deeds[0]?.on ?? day,
        tenure: 'owned',
        residents: [people.register(owner, { premises, since: day })],
        holding: { owners: [owner], since: day, deeds },
      }
    },
  }),
}
