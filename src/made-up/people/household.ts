import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, dayBetween, latest, PEILDATUM } from '../calendar.ts'
import type { Premises } from '../homes/premises.ts'
import type { People } from './people.ts'
import type { Identity, Partnership, Person } from './person.ts'

type Composition = 'nobody' | 'single' | 'couple' | 'single-parent' | 'family' | 'grown-family'

/** How households spread over homes of some size, after the shape of the CBS household statistics; not its figures. */
const ONLY_SINGLES = { nobody: 4, single: 84, couple: 12, 'single-parent': 0, family: 0, 'grown-family': 0 }
const COMPOSITIONS: readonly { readonly below: number; readonly weights: Readonly<Record<Composition, number>> }[] = [
  { below: 40, weights: ONLY_SINGLES },
  { below: 70, weights: { nobody: 3, single: 60, couple: 27, 'single-parent': 6, family: 4, 'grown-family': 0 } },
  { below: 110, weights: { nobody: 3, single: 36, couple: 33, 'single-parent': 7, family: 17, 'grown-family': 4 } },
  {
    below: Infinity,
    weights: { nobody: 2, single: 22, couple: 36, 'single-parent': 5, family: 27, 'grown-family': 8 },
  },
]

/** The people of an ordinary home; nobody in a few of them. */
export function ordinaryHousehold(premises: Premises, people: People): Person[] {
  const weights = COMPOSITIONS.find(({ below }) => premises.floorArea < below)?.weights ?? ONLY_SINGLES
  const composition = people.random.weighted(weights)
  switch (composition) {
    case 'nobody':
      return []
    case 'single':
      return single(premises, people)
    case 'couple':
      return family(premises, people, { parents: 2, ages: [24, 90], children: [] })
    case 'single-parent':
      return family(premises, people, { parents: 1, ages: [30, 55], children: minors(people, [1, 2]) })
    case 'family':
      return family(premises, people, { parents: 2, ages: [30, 52], children: minors(people, [1, 3]) })
    case 'grown-family':
      return family(premises, people, { parents: 2, ages: [46, 64], children: [[18, 26], ...minors(people, [0, 1])] })
    default:
      return composition satisfies never
  }
}

export interface FamilyShape {
  readonly parents: 1 | 2
  readonly ages: readonly [number, number]
  /** The age range of each child. */
  readonly children: readonly (readonly [number, number])[]
  /** The day the family moved in; drawn when left out. */
  readonly since?: Day
}

/** Parents and children who all have each other on their lists. */
export function family(premises: Premises, people: People, shape: FamilyShape): Person[] {
  const first = people.someone(shape.ages)
  const second = shape.parents === 2 ? partnerOf(first, people) : undefined
  const parents = second === undefined ? [first] : [first, second]
  const since = shape.since ?? people.moveIn(premises, first)
  const wed = dayBetween(dayAfter(first.born, 20 * 366), PEILDATUM, people.random)
  const married = people.random.chance(0.75) || shape.children.length > 0
  const tie = (partner: Identity | undefined): Partnership | undefined =>
    partner !== undefined && married ? { partner, since: wed, until: undefined } : undefined
  const adults = parents.map((parent, place) =>
    people.register(parent, { premises, since }, { partnership: tie(parents[1 - place]) }),
  )
  const children = shape.children.map((ages) =>
    people.register(people.someone(ages, first.name), { premises, since }, { parents }),
  )
  return [...adults, ...children]
}

function single(premises: Premises, people: People): Person[] {
  const { random } = people
  const someone = people.someone(random.chance(0.4) ? [20, 40] : [40, 95])
  const since = people.moveIn(premises, someone)
  if (!random.chance(0.06)) return [people.register(someone, { premises, since })]
  // A widow or widower: the late partner keeps a list, which is no longer kept up.
  const late = partnerOf(someone, people)
  const on = dayBetween(latest(since, dayAfter(PEILDATUM, -8 * 365)), PEILDATUM, random)
  const wed = dayBetween(dayAfter(someone.born, 20 * 366), on, random)
  return [
    people.register(someone, { premises, since }, { partnership: { partner: late, since: wed, until: on } }),
    people.register(
      late,
      { premises, since },
      {
        partnership: { partner: someone, since: wed, until: on },
        ended: { on, reason: random.chance(0.9) ? 'O' : 'E' },
      },
    ),
  ]
}

/** Someone of about the same age. */
export function partnerOf(someone: Identity, people: People): Identity {
  const age = (Date.parse(PEILDATUM) - Date.parse(someone.born)) / 31_557_600_000
  return people.someone([Math.max(20, Math.floor(age) - 4), Math.max(22, Math.floor(age) + 5)])
}

function minors({ random }: People, [fewest, most]: readonly [number, number]): (readonly [number, number])[] {
  return Array.from({ length: random.integer(fewest, most) }, () => [0, 18] as const)
}
