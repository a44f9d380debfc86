import { family, partnerOf } from '../../people/household.ts'
import { adultsFor } from '../crowding.ts'
import type { Plant } from '../plot.ts'

/**
 * A family whose grown-up children still live at home, in one of three cases with a son- or daughter-in-law. In one
 * of eight a cousin stays with them: nothing wrong, but the registers show no tie.
 */
export const LARGE_FAMILY: Plant = {
  kind: 'large-family',
  misuse: false,
  share: 0.005,
  suits: ({ kind, form, floorArea }) =>
    kind === 'Verblijfsobject' && form !== 'care-home' && floorArea >= 44 && floorArea <= 84,
  open: () => ({
    play(premises, { people, random }) {
      const adults = adultsFor(premises, random.between(9, 12.5), 5)
      const children = Array.from({ length: adults - 2 }, () => [18, 28] as const)
      const minors = Array.from({ length: random.integer(0, 2) }, () => [8, 18] as const)
      const relatives = family(premises, people, { parents: 2, ages: [50, 60], children: [...children, ...minors] })
      const since = relatives[0]?.stays[0]?.from ?? people.moveIn(premises, people.someone([50, 60]))
      const child = relatives[2]
      if (random.chance(0.125)) {
        const cousin = people.someone([20, 40])
        const guest = people.register(cousin, { premises, since: people.moveIn(premises, cousin) })
        return { premises, residents: [...relatives, guest], since }
      }
      if (child === undefined || !random.chance(0.33)) return { premises, residents: relatives, since }
      const inLaw = partnerOf(child, people)
      const wed = people.moveIn(premises, inLaw)
      const couple = [
        { ...child, partnership: { partner: inLaw, since: wed, until: undefined } },
        people.register(
          inLaw,
          { premises, since: wed },
          { partnership: { partner: child, since: wed, until: undefined } },
        ),
      ]
      return { premises, residents: [...relatives.filter((one) => one !== child), ...couple], since }
    },
  }),
}
