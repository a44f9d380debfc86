import type { Random } from '../../random.ts'
import type { Signal } from './signal.ts'

/** Something that goes wrong in a report. */
interface SignalSpoiling {
  readonly reason: string
  readonly rate: number
  readonly rejectedAs: string
  /** The report as it is delivered then, or nothing when it has nothing to spoil. */
  spoil(signal: Signal, random: Random): unknown
}

export const SIGNAL_SPOILINGS: readonly SignalSpoiling[] = [
  {
    reason: 'coordinates-swapped',
    rate: 0.002,
    rejectedAs: 'place-unreadable',
    spoil: ({ location, ...signal }) => {
      const { geometrie } = location
      return {
        ...signal,
        location: { ...location, geometrie: { ...geometrie, coordinates: geometrie.coordinates.toReversed() } },
      }
    },
  },
  {
    reason: 'time-without-offset',
    rate: 0.001,
    rejectedAs: 'time-unreadable',
    spoil: (signal) => ({ ...signal, incident_date_start: signal.incident_date_start.slice(0, 19) }),
  },
  {
    reason: 'addition-in-words',
    rate: 0.004,
    rejectedAs: 'address-part-malformed',
    spoil: ({ location, ...signal }, random) => {
      if (location.address === null) return undefined
      const huisnummer_toevoeging = random.pick(['boven', 'twee hoog achter', 'naast de kapper'])
      return { ...signal, location: { ...location, address: { ...location.address, huisnummer_toevoeging } } }
    },
  },
]

/** How often a report stands on two pages of a list, because another came in while it was fetched. */
export const ON_TWO_PAGES = 0.001
