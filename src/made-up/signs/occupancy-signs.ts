import { dayAfter, daysBetween, PEILDATUM } from '../calendar.ts'
import type { Dossier } from '../dossier.ts'
import type { Sign as Noticed } from '../events/happening.ts'
import { isHome } from '../homes/premises.ts'
import type { Person } from '../people/person.ts'
import { looksCrowded } from '../plants/crowding.ts'
import type { Sign } from './sign.ts'
import { isOpenAt, recent } from './what-stands.ts'

const HALF_YEAR = 183
const YEAR = 365
const MANY_MOVES = 4
const MANY_LETTERBOXES = 3
const UNKNOWN_WHEREABOUTS = 2
const USE: readonly Noticed[] = [
  'aanloop op vreemde tijden',
  'gemanipuleerde meter',
  'zoemend geluid',
  'steeds andere bewoners',
  'afgeplakte ramen',
]

/** Indicators BW: who lives there, and who is registered. */
export const OCCUPANCY_SIGNS: readonly Sign[] = [
  {
    code: 'BW-01',
    shows: (dossier) =>
      isEmptyFor(dossier, HALF_YEAR) && recent(dossier.observations).some(({ sign }) => USE.includes(sign)),
  },
  { code: 'BW-02', shows: ({ premises, residents }) => looksCrowded(premises, residents) },
  { code: 'BW-03', shows: ({ residents }) => movesInLastYear(residents) >= MANY_MOVES },
  { code: 'BW-04', shows: ({ residents }) => residents.filter(leftUnknown).length >= UNKNOWN_WHEREABOUTS },
  {
    code: 'BW-05',
    shows: ({ residents }) =>
      residents.filter(({ stays, ended }) => ended === undefined && stays[0]?.correspondence === true).length >=
      MANY_LETTERBOXES,
  },
  {
    code: 'BW-07',
    shows: (dossier) =>
      isEmptyFor(dossier, YEAR) && !dossier.established.some((one) => isOpenAt(one, dossier.premises)),
  },
]

/** Nobody registered for so many days; a place of work counts when it has nobody either. */
function isEmptyFor({ premises, residents }: Dossier, days: number): boolean {
  if (!isHome(premises)) return false
  const since = dayAfter(PEILDATUM, -days)
  return residents.every(({ ended }) => ended !== undefined && ended.on <= since)
}

/** Moves in and moves out in the last year: a list that ended otherwise than by death is a move out. */
function movesInLastYear(residents: readonly Person[]): number {
  const lately = dayAfter(PEILDATUM, -YEAR)
  return residents.reduce((moves, { stays, ended, born }) => {
    const movedIn = stays[0] !== undefined && stays[0].from >= lately && stays[0].from !== born
    const movedOut = ended !== undefined && ended.reason !== 'O' && ended.on >= lately
    return moves + Number(movedIn) + Number(movedOut)
  }, 0)
}

function leftUnknown({ ended }: Person): boolean {
  return ended !== undefined && ended.reason !== 'O' && daysBetween(ended.on, PEILDATUM) <= 2 * YEAR
}
