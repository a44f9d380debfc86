import { type HOME_CATEGORIES, PROPERTY_CATEGORIES } from '../../statistics/contract.ts'
import { type SplitCell, type Subject, TOTAL } from '../contract.ts'
import { BUILDING_YEARS } from '../subjects/home-dimensions.ts'
import { homesPerBuurt } from '../subjects/homes-per-buurt.ts'
import { objectsPerBuurt } from '../subjects/objects-per-buurt.ts'
import { USES } from '../subjects/property-dimensions.ts'
import { residentsPerBuurt } from '../subjects/residents-per-buurt.ts'

/** What is known of an area from published counts of the newest year, and from its boundary. What is not known is left out. */
export type AreaCounts = Readonly<Partial<Record<CountName | 'squareKilometres', number>>>

type CountName = 'residents' | 'homes' | 'homesBefore1945' | 'homesSince1990' | 'objects' | 'objectsOfOtherUse'

interface PublishedCount {
  /** Id of the subject that publishes it. */
  readonly subject: string
  readonly dimension: string
  readonly categories: readonly string[]
}

const OLD_HOMES = ['voor-1945'] as const satisfies readonly BuildingPeriod[]
const LATE_HOMES = ['1990-2009', 'vanaf-2010'] as const satisfies readonly BuildingPeriod[]
type BuildingPeriod = (typeof HOME_CATEGORIES.bouwperiode)[number]

const all = (subject: string): PublishedCount => ({ subject, dimension: TOTAL, categories: [TOTAL] })

const PUBLISHED: Readonly<Record<CountName, PublishedCount>> = {
  residents: all(residentsPerBuurt.id),
  homes: all(homesPerBuurt.id),
  homesBefore1945: { subject: homesPerBuurt.id, dimension: BUILDING_YEARS.id, categories: OLD_HOMES },
  homesSince1990: { subject: homesPerBuurt.id, dimension: BUILDING_YEARS.id, categories: LATE_HOMES },
  objects: all(objectsPerBuurt.id),
  objectsOfOtherUse: { subject: objectsPerBuurt.id, dimension: USES.id, categories: [PROPERTY_CATEGORIES.gebruik[1]] },
}

/** Collects the counts of every area, whatever its level, from one subject after the other. */
export interface AreaCountsTable {
  readonly add: (subject: Subject, cells: readonly SplitCell[]) => void
  readonly of: (area: string) => AreaCounts
}

/** A table of areas of which only the surface is known as yet, in square kilometres. */
export function areaCounts(surfaces: ReadonlyMap<string, number>): AreaCountsTable {
  const counts = new Map<string, AreaCounts>()
  const tell = (area: string, more: AreaCounts) => counts.set(area, { ...counts.get(area), ...more })
  for (const [area, squareKilometres] of surfaces) tell(area, { squareKilometres })
  return {
    add(subject, cells) {
      const wanted = Object.entries(PUBLISHED).filter(([, { subject: id }]) => isOf(subject, id))
      if (wanted.length === 0) return
      const newest = subject.periods.toSorted().at(-1)
      const ofNewest = cells.filter(({ period }) => period === newest)
      for (const [name, published] of wanted)
        for (const [area, count] of sumsOf(ofNewest, published)) tell(area, { [name]: count })
    },
    of: (area) => counts.get(area) ?? {},
  }
}

/** The made-up region shows the same subjects under ids of its own. */
function isOf({ id }: Subject, published: string): boolean {
  return id === published || id === `voorbeeld-${published}`
}

/** Per area the sum of some categories; nothing for an area where one of them is missing. */
function sumsOf(cells: readonly SplitCell[], { dimension, categories }: PublishedCount): ReadonlyMap<string, number> {
  const found = cells.filter((cell) => cell.dimension === dimension && categories.includes(cell.category))
  const sums = new Map<string, number>()
  for (const [area, parts] of Map.groupBy(found, (cell) => cell.area)) {
    const counts = parts.flatMap(({ numerator }) => (numerator === null ? [] : [numerator]))
    if (counts.length === categories.length)
      sums.set(
        area,
        counts.reduce((sum, count) => sum + count, 0),
      )
  }
  return sums
}
