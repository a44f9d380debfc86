import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, PEILDATUM } from '../calendar.ts'
import type { Identity } from '../people/person.ts'
import type { Random } from '../random.ts'
import { officer } from './company.ts'
import { exponential } from './exponential.ts'
import type { Officer } from './organisation.ts'
import { adultSince, type Townspeople } from './townspeople.ts'

export interface BoardPlan {
  readonly founded: Day
  readonly ended?: Day | undefined
  readonly seats: number
  /** Who sits in the first seat now, or at the end, when old enough for it. */
  readonly chair?: Identity | undefined
}

/** Share of the members who live in the buurt. */
const LOCAL = 0.7
const SHORTEST_TERM = 2
const MEAN_REST_OF_TERM = 8
const TRIES = 20

/**
 * Everyone who ever sat on a board. In each seat one follows the other without a gap, from the beginning until now or
 * the end, and nobody takes a seat twice.
 */
export function boardOf(
  { founded, ended, seats, chair }: BoardPlan,
  setting: { random: Random; townspeople: Townspeople },
): readonly Officer[] {
  const seated = new Set<string>()
  const seatOne = (who: Identity) => {
    seated.add(who.bsn)
    return who
  }
  const newcomer = (day: Day) => {
    let who = setting.townspeople.someoneOfAge(day, LOCAL)
    for (let tries = TRIES; seated.has(who.bsn) && tries > 0; tries--)
      who = setting.townspeople.someoneOfAge(day, LOCAL)
    return seatOne(who)
  }
  const fill = (first: boolean) => {
    const members: Officer[] = []
    for (const { from, until } of termsBetween(founded, ended, setting.random)) {
      const isChair = first && until === ended && chair !== undefined && adultSince(chair) <= from
      members.push(officer(isChair ? seatOne(chair) : newcomer(from), 'bestuurder', from, until))
    }
    return members
  }
  return Array.from({ length: seats }, (_, seat) => fill(seat === 0)).flat()
}

/** Terms that follow one another; the last one lasts until the end, or still. */
function termsBetween(founded: Day, ended: Day | undefined, random: Random): { from: Day; until: Day | undefined }[] {
  const terms: { from: Day; until: Day | undefined }[] = []
  for (let from = founded; ; ) {
    const until = dayAfter(from, Math.round(365 * (SHORTEST_TERM + exponential(MEAN_REST_OF_TERM, random))))
    if (until >= (ended ?? PEILDATUM)) return [...terms, { from, until: ended }]
    terms.push({ from, until })
    from = until
  }
}
