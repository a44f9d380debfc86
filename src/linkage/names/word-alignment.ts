import { editCost } from './edit-cost.ts'
import type { Word } from './folded-text.ts'
import type { WordLikeness } from './word-likeness.ts'

/** Words of one name that stand for words of the other; several stand for one when a space was added or lost. */
export interface WordPair<W extends Word> {
  readonly one: readonly W[]
  readonly other: readonly W[]
  readonly likeness: WordLikeness
  /** Where the words begin in their names, counted from 0. */
  readonly place: { readonly one: number; readonly other: number }
}

/** Which words of two names go together, and which have no counterpart. */
export interface Alignment<W extends Word> {
  readonly pairs: readonly WordPair<W>[]
  readonly onlyOne: readonly W[]
  readonly onlyOther: readonly W[]
}

/** At most this many words in a row are taken for one word that was cut up. */
const MOST_JOINED = 4
/** Words that were cut up must be alike as this once joined: joining makes chance likeness easier. */
const LEAST_JOINED = 0.84

interface Candidate<W extends Word> extends WordPair<W> {
  readonly places: { readonly one: readonly number[]; readonly other: readonly number[] }
  readonly worth: number
}

/**
 * Pairs the words of two names in any order, each word at most once: the likest first, of equally like ones the
 * longest, of these the ones nearest in place.
 */
export function alignWords<W extends Word>(
  one: readonly W[],
  other: readonly W[],
  compare: (one: W, other: W) => WordLikeness,
): Alignment<W> {
  const candidates = [
    ...singlePairs(one, other, compare),
    ...joinedPairs(one, other),
    ...joinedPairs(other, one).map(turned),
  ]
  candidates.sort((a, b) => b.worth - a.worth || distance(a) - distance(b) || startOf(a) - startOf(b))
  const taken = { one: new Set<number>(), other: new Set<number>() }
  const pairs: Candidate<W>[] = []
  for (const candidate of candidates) {
    const { places } = candidate
    if (places.one.some((place) => taken.one.has(place)) || places.other.some((place) => taken.other.has(place)))
      continue
    for (const place of places.one) taken.one.add(place)
    for (const place of places.other) taken.other.add(place)
    pairs.push(candidate)
  }
  return {
    pairs: pairs.sort((a, b) => a.place.one - b.place.one),
    onlyOne: one.filter((_, place) => !taken.one.has(place)),
    onlyOther: other.filter((_, place) => !taken.other.has(place)),
  }
}

function singlePairs<W extends Word>(
  one: readonly W[],
  other: readonly W[],
  compare: (one: W, other: W) => WordLikeness,
): readonly Candidate<W>[] {
  return one.flatMap((left, onePlace) =>
    other.flatMap((right, otherPlace) => {
      const likeness = compare(left, right)
      if (likeness.degree === 0) return []
      const worth = likeness.degree + Math.min(left.text.length, right.text.length) / 100
      return [{ one: [left], other: [right], likeness, worth, ...placesOf([onePlace], [otherPlace]) }]
    }),
  )
}

/** Runs of words of the first name that, written together, are a word of the second. */
function joinedPairs<W extends Word>(one: readonly W[], other: readonly W[]): readonly Candidate<W>[] {
  return one.flatMap((_, start) =>
    Array.from({ length: MOST_JOINED - 1 }, (_each, extra) => one.slice(start, start + extra + 2))
      .filter((run, extra) => run.length === extra + 2)
      .flatMap((run) => joinedTo(run, start, other)),
  )
}

function joinedTo<W extends Word>(run: readonly W[], start: number, other: readonly W[]): readonly Candidate<W>[] {
  const written = run.map((word) => word.text).join('')
  return other.flatMap((whole, otherPlace) => {
    const degree = joinedDegree(written, whole.text)
    if (degree < LEAST_JOINED) return []
    const how = degree === 1 ? ('equal' as const) : ('typing-error' as const)
    const places = placesOf(
      run.map((_, place) => start + place),
      [otherPlace],
    )
    return [{ one: run, other: [whole], likeness: { degree, how }, worth: degree + whole.text.length / 100, ...places }]
  })
}

function joinedDegree(written: string, whole: string): number {
  if (written === whole) return 1
  const longest = Math.max(written.length, whole.length)
  if (longest < 5 || /\d/.test(written + whole) || Math.abs(written.length - whole.length) > 2) return 0
  return 1 - editCost(written, whole) / longest
}

const placesOf = (one: readonly number[], other: readonly number[]) => ({
  ...{ places: { one, other }, place: { one: one[0] ?? 0, other: other[0] ?? 0 } },
})

const turned = <W extends Word>(pair: Candidate<W>): Candidate<W> => ({
  ...pair,
  one: pair.other,
  other: pair.one,
  ...placesOf(pair.places.other, pair.places.one),
})

/** Of two pairs that share a word and are as near, this differs: so which name comes first makes no difference. */
const startOf = ({ place }: WordPair<Word>): number => place.one + place.other

const distance = ({ place }: WordPair<Word>): number => Math.abs(place.one - place.other)
