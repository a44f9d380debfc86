import { quoteName } from '../../../warehouse/database.ts'
import type { Comparison, FrequencyAdjustment, Level } from '../model/link-model.ts'
import type { ColumnKind } from './column-kind.ts'
import type { DraftedColumn } from './drafted-column.ts'

/** A degree of likeness: its condition, its name in charts, and whether a rare value says more. */
interface Degree {
  readonly label: string
  readonly sql: string
  readonly byFrequency?: boolean
}

/** How a column is compared, from strict to loose. `other` is the name column with which its values may be swapped. */
export function draftComparison(column: DraftedColumn, other: DraftedColumn | undefined): Comparison {
  const { kind } = column
  const name = column.rest ?? column.name
  const degrees = kind === 'useless' ? [] : DEGREES[kind](sides(column), column)
  const [exact, ...looser] = degrees
  const swapped = other === undefined ? [] : [swappedDegree(sides(column), sides(other), other)]
  const levels = [...(exact === undefined ? [] : [exact]), ...swapped, ...looser]
  const { l, r } = sides(column)
  return {
    name: column.delivered,
    description: `${column.delivered}, as ${kind}`,
    levels: [
      toLevel({ label: 'A value is missing', sql: `${l} is null or ${r} is null` }, { isNull: true, name }),
      ...levels.map((degree) => toLevel(degree, { isNull: false, name })),
      toLevel({ label: 'All other', sql: 'ELSE' }, { isNull: false, name }),
    ],
  }
}

interface Sides {
  readonly l: string
  readonly r: string
}

const named = (column: string): Sides => ({ l: quoteName(`${column}_l`), r: quoteName(`${column}_r`) })
const sides = ({ rest, name }: DraftedColumn): Sides => named(rest ?? name)

const swappedDegree = (one: Sides, other: Sides, { delivered }: DraftedColumn): Degree => ({
  label: `Stands in ${delivered} of the other`,
  sql: `${one.l} = ${other.r} or ${one.r} = ${other.l}`,
})

const exactly = ({ l, r }: Sides, byFrequency: boolean): Degree => ({ label: 'Equal', sql: `${l} = ${r}`, byFrequency })
const jaroWinkler = ({ l, r }: Sides, least: number): Degree => ({
  label: `Jaro-Winkler at least ${least}`,
  sql: `jaro_winkler_similarity(${l}, ${r}) >= ${least}`,
})
const edits = ({ l, r }: Sides, most: number): Degree => ({
  label: most === 1 ? 'One character differs' : `At most ${most} characters differ`,
  sql: `levenshtein(${l}, ${r}) <= ${most}`,
})
const opening = ({ l, r }: Sides, length: number): Degree => ({
  label: `The first ${length} characters are equal`,
  sql: `left(${l}, ${length}) = left(${r}, ${length})`,
})
/** An initial and a name, or a text that was cut off. */
const continued = ({ l, r }: Sides): Degree => ({
  label: 'One begins with the whole other',
  sql: `starts_with(${l}, ${r}) or starts_with(${r}, ${l})`,
})
const within = ({ l, r }: Sides, share: number): Degree => ({
  label: `Differs by at most ${share * 100} %`,
  sql: `abs(${l} - ${r}) <= ${share} * greatest(abs(${l}), abs(${r}))`,
})
/** The cheap question first: most pairs share no word at all. */
const sharedWords = ({ l, r }: Sides, share: number): Degree => ({
  label: `At least ${share * 100} % of the words of the shorter are shared`,
  sql: `list_has_any(${l}, ${r}) and len(list_intersect(${l}, ${r})) >= ${share} * least(len(${l}), len(${r}))`,
})
const sharedCount = ({ l, r }: Sides, least: number): Degree => ({
  label: `At least ${least} words are shared`,
  sql: `list_has_any(${l}, ${r}) and len(list_intersect(${l}, ${r})) >= ${least}`,
})
/** Days from the left to the right record. Which way an event moves is the same for most: booked first, paid later. */
const daysLater = ({ l, r }: Sides, from: number, to: number): Degree => ({
  label: from === to ? `${from} days later` : `${from} to ${to} days later`,
  sql: `${r} - ${l} between ${from} and ${to}`,
})

const DEGREES: Record<Exclude<ColumnKind, 'useless'>, (sides: Sides, column: DraftedColumn) => readonly Degree[]> = {
  category: (of) => [exactly(of, true)],
  name: (of) => [exactly(of, true), jaroWinkler(of, 0.92), jaroWinkler(of, 0.86), continued(of), jaroWinkler(of, 0.7)],
  email: (of) => [
    exactly(of, false),
    { label: 'Equal before the @', sql: `split_part(${of.l}, '@', 1) = split_part(${of.r}, '@', 1)` },
    jaroWinkler(of, 0.92),
    jaroWinkler(of, 0.8),
  ],
  number: (of) => [exactly(of, false), ...[0.01, 0.02, 0.03, 0.05, 0.1, 0.3].map((share) => within(of, share))],
  code: codeDegrees,
  date: (of, { day }) => (day === undefined ? birthDegrees(of) : eventDegrees(named(day))),
  text: textDegrees,
}

function codeDegrees(of: Sides, { profile }: DraftedColumn): Degree[] {
  const length = Math.round(profile.averageLength)
  const openings = [length - 1, length - 2, Math.ceil(length / 2), 2].filter(
    (size, place, all) => size > 1 && all.indexOf(size) === place,
  )
  // Of digits the first say little by themselves; of codes with letters, such as postcodes, they say the region.
  const isNumber = profile.numbers > 0.5
  return [
    exactly(of, length <= 4),
    ...(length > 2 ? [edits(of, 1)] : []),
    ...(length > 5 ? [edits(of, 2)] : []),
    ...(isNumber ? [] : openings.map((size) => opening(of, size))),
  ]
}

/** Typing errors first; then what is left of a date of which a part is right. */
function birthDegrees({ l, r }: Sides): Degree[] {
  return [
    exactly({ l, r }, false),
    {
      label: 'Day and month swapped',
      sql: `left(${l}, 4) = left(${r}, 4) and substr(${l}, 6, 2) = substr(${r}, 9, 2) and substr(${l}, 9, 2) = substr(${r}, 6, 2)`,
    },
    edits({ l, r }, 1),
    { label: 'Same month of the same year', sql: `left(${l}, 7) = left(${r}, 7)` },
    { label: 'Same day of another year', sql: `right(${l}, 5) = right(${r}, 5)` },
    edits({ l, r }, 2),
    { label: 'Same year', sql: `left(${l}, 4) = left(${r}, 4)` },
    {
      label: 'At most one year apart',
      sql: `abs(try_cast(left(${l}, 4) as integer) - try_cast(left(${r}, 4) as integer)) <= 1`,
    },
  ]
}

function eventDegrees(day: Sides): Degree[] {
  const later = [0, 1, 2, 3, 4].map((days) => daysLater(day, days, days))
  return [
    ...later,
    daysLater(day, 5, 7),
    daysLater(day, 8, 14),
    daysLater(day, 15, 31),
    daysLater(day, -3, -1),
    daysLater(day, -14, -4),
  ]
}

function textDegrees(of: Sides, { words, rest }: DraftedColumn): Degree[] {
  if (words === undefined) return [exactly(of, true), continued(of), jaroWinkler(of, 0.95), jaroWinkler(of, 0.85)]
  const lists = named(words)
  const some = { label: 'A word is shared', sql: `list_has_any(${lists.l}, ${lists.r})` }
  if (rest !== undefined) return [exactly(of, true), sharedCount(lists, 3), sharedCount(lists, 2), some]
  const shares = [1, 0.75, 0.5].map((share) => sharedWords(lists, share))
  return [
    exactly(of, true),
    continued(of),
    jaroWinkler(of, 0.95),
    ...shares,
    jaroWinkler(of, 0.85),
    opening(of, 5),
    some,
  ]
}

function toLevel({ label, sql, byFrequency }: Degree, of: { readonly isNull: boolean; readonly name: string }): Level {
  const frequency: FrequencyAdjustment = { column: of.name, weight: 1, rarest: 0, againstOwnLevel: false }
  const numbers = { m: undefined, u: undefined, keepM: false, keepU: false }
  return { sql, label, isNull: of.isNull, ...numbers, frequency: byFrequency === true ? frequency : undefined }
}
