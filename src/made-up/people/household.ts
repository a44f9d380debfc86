import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, dayBetween, daysBetween, latest, PEILDATUM } from '../calendar.ts'
import type { Premises } from '../homes/premises.ts'
import type { Random } from '../random.ts'
import type { People } from './people.ts'
import type { Identity, NameUse, Partnership, Person, Stay } from './person.ts'

type Composition = 'nobody' | 'single' | 'couple' | 'single-parent' | 'family' | 'grown-family'
type Ages = readonly [number, number]

/**
 * How households spread over homes of some size. Together they come near the shape of the CBS household statistics
 * of 2024: about 39 % live alone, 28 % as a couple, 25 % with two parents and 8 % with one; 2.1 people a home.
 */
const ONLY_SINGLES = { nobody: 4, single: 84, couple: 12, 'single-parent': 0, family: 0, 'grown-family': 0 }
const COMPOSITIONS: readonly { readonly below: number; readonly weights: Readonly<Record<Composition, number>> }[] = [
  { below: 40, weights: ONLY_SINGLES },
  { below: 70, weights: { nobody: 3, single: 60, couple: 27, 'single-parent': 6, family: 4, 'grown-family': 0 } },
  { below: 110, weights: { nobody: 3, single: 36, couple: 33, 'single-parent': 7, family: 15, 'grown-family': 6 } },
  {
    below: Infinity,
    weights: { nobody: 2, single: 22, couple: 36, 'single-parent': 5, family: 23, 'grown-family': 12 },
  },
]

/** Ages by stage of life: the ten-year bands come near those of CBS, with most people between 50 and 60. */
const SINGLE_AGES: readonly (readonly [weight: number, ages: Ages])[] = [
  [32, [19, 36]],
  [13, [36, 50]],
  [20, [50, 66]],
  [28, [66, 82]],
  [6, [82, 96]],
]
const COUPLE_AGES: readonly (readonly [weight: number, ages: Ages])[] = [
  [22, [22, 36]],
  [6, [36, 50]],
  [30, [52, 66]],
  [40, [62, 82]],
  [3, [82, 90]],
]

/** The people of an ordinary home; nobody in a few of them, and now and then the list of someone who left or died. */
export function ordinaryHousehold(premises: Premises, people: People): Person[] {
  const weights = COMPOSITIONS.find(({ below }) => premises.floorArea < below)?.weights ?? ONLY_SINGLES
  const composition = people.random.weighted(weights)
  const household = compose(composition, premises, people)
  return [...household, ...predecessor(household, premises, people)]
}

function compose(composition: Composition, premises: Premises, people: People): Person[] {
  const { random } = people
  switch (composition) {
    case 'nobody':
      return []
    case 'single':
      return single(premises, people)
    case 'couple':
      return family(premises, people, { parents: 2, ages: pickAges(COUPLE_AGES, random), children: [] })
    case 'single-parent':
      return family(premises, people, { parents: 1, ages: [30, 57], children: minors(people, [1, 2]) })
    case 'family':
      return family(premises, people, { parents: 2, ages: [30, 57], children: minors(people, [1, 3]) })
    case 'grown-family':
      return family(premises, people, { parents: 2, ages: [46, 66], children: [[18, 27], ...minors(people, [0, 2])] })
    default:
      return composition satisfies never
  }
}

export interface FamilyShape {
  readonly parents: 1 | 2
  readonly ages: Ages
  /** The age range of each child; a child is born when its parents are grown up, whatever the range. */
  readonly children: readonly Ages[]
  /** The day the family moved in; drawn when left out. */
  readonly since?: Day
}

const YOUNGEST_PARENT = 19

/** Parents and children who all have each other on their lists, and moved in together. */
export function family(premises: Premises, people: People, shape: FamilyShape): Person[] {
  const { random } = people
  const first = people.someone(shape.ages)
  const second = shape.parents === 2 ? partnerOf(first, people) : undefined
  const parents = second === undefined ? [first] : [first, second]
  const since = shape.since ?? people.moveIn(premises, first)
  const past = people.past(first, since)
  const children = shape.children.map(([youngest, oldest]) => {
    const most = Math.max(1, Math.min(oldest, Math.min(...parents.map(ageOf)) - YOUNGEST_PARENT))
    return people.someone([Math.max(0, Math.min(youngest, most - 1)), most], random.pick(parents).name)
  })
  const tie = tieOf(first, { second, children, people })
  return [
    ...parents.map((parent, place) =>
      registerPartner(parent, { premises, since, past, tie: tie(parents[1 - place]) }, people),
    ),
    ...children.map((child) => people.register(child, { premises, since, past }, { parents })),
  ]
}

const MARRIED = { 'with children': 0.72, without: 0.68, divorced: 0.5 }

/** The partnership of each of two, when they married or registered it; of one who is alone, the one that ended. */
function tieOf(
  first: Identity,
  { second, children, people }: { second: Identity | undefined; children: readonly Identity[]; people: People },
): (partner: Identity | undefined) => Partnership | undefined {
  const { random } = people
  const wed = dayBetween(dayAfter(first.born, 20 * 366), PEILDATUM, random)
  if (second === undefined) {
    if (!random.chance(MARRIED.divorced)) return () => undefined
    const ended = dayBetween(latest(wed, dayAfter(PEILDATUM, -12 * 365)), PEILDATUM, random)
    const former = partnerOf(first, people)
    return () => ({ partner: former, since: wed, until: ended })
  }
  const married = random.chance(children.length > 0 ? MARRIED['with children'] : MARRIED.without)
  return (partner) => (married && partner !== undefined ? { partner, since: wed, until: undefined } : undefined)
}

interface Moving {
  readonly premises: Premises
  readonly since: Day
  readonly past: readonly Stay[]
  readonly tie: Partnership | undefined
}

function registerPartner(who: Identity, { premises, since, past, tie }: Moving, people: People): Person {
  // Whoever takes the name of the other is one of the two, not both.
  const nameUse = tie !== undefined && who.bsn < tie.partner.bsn ? pickNameUse(people.random) : 'E'
  return people.register(who, { premises, since, past }, { partnership: tie, ...(nameUse === 'E' ? {} : { nameUse }) })
}

function pickNameUse(random: Random): NameUse {
  return random.weighted({ E: 45, V: 38, P: 12, N: 5 })
}

const WIDOWED = 0.06
const BRIEFADRES = 0.004

function single(premises: Premises, people: People): Person[] {
  const { random } = people
  const someone = people.someone(pickAges(SINGLE_AGES, random))
  const since = people.moveIn(premises, someone)
  const widowed = ageOf(someone) >= 40 && random.chance(2 * WIDOWED)
  if (!widowed) {
    const correspondence = premises.kind === 'Verblijfsobject' && random.chance(BRIEFADRES)
    return [people.register(someone, { premises, since, correspondence })]
  }
  const late = partnerOf(someone, people)
  const on = dayBetween(latest(since, dayAfter(PEILDATUM, -8 * 365)), PEILDATUM, random)
  const wed = dayBetween(dayAfter(someone.born, 20 * 366), on, random)
  const past = people.past(someone, since)
  const tie = (partner: Identity): Partnership => ({ partner, since: wed, until: on })
  return [
    registerPartner(someone, { premises, since, past, tie: tie(late) }, people),
    people.register(late, { premises, since, past }, { partnership: tie(someone), ended: { on, reason: 'O' } }),
  ]
}

const LEFT_LATELY = 0.02
const YEARS_ON_FILE = 5

/** Someone who lived there before the household came, and died there or left the country in the last years. */
function predecessor(household: readonly Person[], premises: Premises, people: People): Person[] {
  const { random } = people
  const since = household[0]?.stays[0]?.from ?? PEILDATUM
  const first = dayAfter(PEILDATUM, -YEARS_ON_FILE * 365)
  if (since <= first || !random.chance(LEFT_LATELY * YEARS_ON_FILE)) return []
  const on = dayBetween(first, since, random)
  const died = random.chance(0.6)
  const someone = people.someone(died ? [66, 96] : [22, 60])
  const from = latest(people.moveIn(premises, someone), dayAfter(first, -YEARS_ON_FILE * 365))
  if (from >= on) return []
  return [people.register(someone, { premises, since: from }, { ended: { on, reason: died ? 'O' : 'E' } })]
}

/** Someone of about the same age. */
export function partnerOf(someone: Identity, people: People): Identity {
  const age = ageOf(someone)
  return people.someone([Math.max(20, age - 4), Math.max(22, age + 5)])
}

/** In years on the peildatum, to within a day or two. */
function ageOf({ born }: Identity): number {
  return Math.floor(daysBetween(born, PEILDATUM) / 365.25)
}

function pickAges(stages: readonly (readonly [weight: number, ages: Ages])[], random: Random): Ages {
  let left = random.between(
    0,
    stages.reduce((sum, [weight]) => sum + weight, 0),
  )
  const found = stages.find(([weight]) => (left -= weight) < 0) ?? stages[0]
  return found?.[1] ?? [20, 90]
}

/** Somewhat more teenagers than babies, whose parents may still get the next one. */
function minors({ random }: People, [fewest, most]: Ages): Ages[] {
  return Array.from({ length: random.integer(fewest, most) }, () => {
    const age = Math.floor(18 * random.fraction() ** 0.8)
    return [age, age + 1] as const
  })
}
