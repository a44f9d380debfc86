import { InputFault } from '../../vocabulary/input-fault.ts'
import type { EmptyCell } from './cell.ts'
import declared from './topics.json' with { type: 'json' }

/** A topic that we want, as topics.json declares it. */
export type Topic = (typeof declared.topics)[number]
export type Family = (typeof declared.families)[number]

/** A column of a delivered file, with what is known about it. */
export interface TopicColumn {
  readonly key: string
  /** Title in the metadata; nothing when none came along. */
  readonly title?: string | undefined
  /** Titles of the TopicGroups above it, nearest first; nothing when none came along. */
  readonly groups?: readonly string[] | undefined
  readonly unit?: string | undefined
  readonly empty?: EmptyCell | undefined
}

export interface FoundTopic {
  readonly topic: Topic
  readonly unit: string
  readonly empty: EmptyCell
}

/** The family that a table belongs to, by its title or else its id. */
export function familyOf(table: {
  readonly title?: string | undefined
  readonly id?: string | undefined
}): Family | undefined {
  const title = plain(table.title ?? '')
  return declared.families.find(
    (family) => title.startsWith(plain(family.title)) || family.tables.some(({ id }) => id === table.id),
  )
}

/** The id of the table with this title and year, or nothing when topics.json does not know it. */
export function tableIdOf(family: Family, year: string | undefined): string | undefined {
  return family.tables.find((table) => table.year === null || table.year === year)?.id
}

/**
 * Finds the topics that we want among the columns of a file: by title and TopicGroup when metadata came
 * along, else by the stem before `_N`. The number N is never used: it shifts between publications of one table.
 */
export function findTopics(
  columns: readonly TopicColumn[],
  family: Family | undefined,
  file: string,
): ReadonlyMap<string, FoundTopic> {
  const found = new Map<string, FoundTopic>()
  for (const topic of declared.topics) {
    if (family !== undefined && !topic.families.includes(family.name)) continue
    const fitting = columns.filter((column) => fits(topic, column))
    if (fitting.length > 1) throw ambiguous(topic, fitting, file)
    const [column] = fitting
    if (column !== undefined)
      found.set(column.key, { topic, unit: unitOf(topic, column, file), empty: column.empty ?? 'unknown' })
  }
  return found
}

/** True when the other dimensions stand at the total that the topic asks for. Throws when one is not foreseen. */
export function isWanted(topic: Topic, dimensions: ReadonlyMap<string, string>, file: string): boolean {
  for (const name of dimensions.keys())
    if (!topic.only.some(({ dimension }) => squeezed(dimension) === squeezed(name))) throw unforeseen(topic, name, file)
  return topic.only.every(({ dimension, values }) => {
    const at = [...dimensions].find(([name]) => squeezed(name) === squeezed(dimension))?.[1]
    if (at === undefined) throw unstated(topic, dimension, file)
    return values.some((value) => plain(value) === plain(at))
  })
}

export function describeTopics(family: Family | undefined): string {
  return declared.topics
    .filter(({ families }) => family === undefined || families.includes(family.name))
    .map(({ titles }) => `"${titles[0]}"`)
    .join(', ')
}

function fits(topic: Topic, column: TopicColumn): boolean {
  if (column.title === undefined) return topic.stems.includes(column.key.replace(/_\d+$/, ''))
  if (!topic.titles.some((title) => plain(title) === plain(column.title ?? ''))) return false
  if (column.groups === undefined || topic.groups.length === 0) return true
  return column.groups.some((group) => topic.groups.some((wanted) => plain(wanted) === plain(group)))
}

function unitOf(topic: Topic, column: TopicColumn, file: string): string {
  const unit = column.unit ?? topic.units[0] ?? ''
  if (topic.units.some((known) => plain(known) === plain(unit))) return unit.trim()
  throw new InputFault({
    code: 'unit-not-foreseen',
    file,
    place: `column "${column.key}"`,
    says: `The unit is "${unit}", where ${topic.units.map((known) => `"${known}"`).join(' or ')} is expected.`,
    remedy: 'Deliver the figures in that unit, or add the unit to topics.json.',
  })
}

function ambiguous(topic: Topic, columns: readonly TopicColumn[], file: string): InputFault {
  return new InputFault({
    code: 'topic-ambiguous',
    file,
    place: `columns ${columns.map(({ key }) => `"${key}"`).join(', ')}`,
    says: `More than one column can be "${topic.titles[0]}".`,
    remedy: 'Give the DataProperties of the table beside it, or deliver one of these columns.',
  })
}

function unforeseen(topic: Topic, dimension: string, file: string): InputFault {
  return new InputFault({
    code: 'dimension-not-foreseen',
    file,
    place: `column "${dimension}"`,
    says: `It divides "${topic.titles[0]}" further, and which part is the total is not known.`,
    remedy: 'Deliver the file without this column, totals only.',
  })
}

function unstated(topic: Topic, dimension: string, file: string): InputFault {
  return new InputFault({
    code: 'dimension-unstated',
    file,
    says: `It does not say which "${dimension}" the figures of "${topic.titles[0]}" are about.`,
    remedy: `Deliver the file with "${dimension}".`,
  })
}

/** For comparing titles: CBS leaves stray spaces and varies capitals. */
function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** For comparing dimension names: `Soort misdrijf` in StatLine is `SoortMisdrijf` in OData. */
function squeezed(text: string): string {
  return text.replace(/[^\p{L}\d]/gu, '').toLowerCase()
}
