import { type Part, type Subject, TOTAL } from '../../../publication/contract.ts'
import { boundedMemory } from '../site/bounded-memory.ts'
import { shareOfWhole } from './area-figures.ts'
import type { Choice } from './choice.ts'
import { gemeenteView } from './gemeente-view.ts'
import { nextTask } from './next-task.ts'
import { openFigures, openGemeente, openGemeenteSplits, openLand, openMapAreas } from './release-folder.ts'
import { type View, viewOf } from './view.ts'

/** As many as a reader goes to and fro between; one of all buurten takes some megabytes. */
const MOST_VIEWS = 6

const remember = boundedMemory<View>(MOST_VIEWS)

/** The view that is chosen of a subject, the same one for as long as it is remembered. All its files are asked for at once. */
export function openView(subject: Subject, choice: Choice): Promise<View> {
  const { map, period, part, within } = choice
  const key = [subject.id, map.id, period, part.dimension, part.category, within ?? ''].join(' ')
  return remember(key, () => (within === undefined ? mapView(subject, choice) : partsView(subject, choice, within)))
}

async function mapView(subject: Subject, { map, level, period, part }: Choice): Promise<View> {
  const [areas, columns, wholeOfPart] = await Promise.all([
    openMapAreas(map),
    openFigures(subject, map, period, part),
    wholeOf(subject, part, period),
  ])
  await nextTask()
  return viewOf({ subject, map, level, period, part, areas, columns, wholeOfPart })
}

/** Of one gemeente: nothing is read that is about the others. */
async function partsView(subject: Subject, { map, level, period, part }: Choice, within: string): Promise<View> {
  const [gemeente, splits, wholeOfPart] = await Promise.all([
    openGemeente(within),
    part.dimension === TOTAL ? undefined : openGemeenteSplits(within),
    wholeOf(subject, part, period),
  ])
  const table = (splits ?? gemeente.totals)[subject.id]
  return gemeenteView({ subject, map, level, period, part, gemeente, table, wholeOfPart })
}

/** The category in the whole territory; the totals have theirs in the description of the release. */
async function wholeOf(subject: Subject, part: Part, period: string): Promise<number | null> {
  if (part.dimension === TOTAL || subject.per === null) return null
  return shareOfWhole(await openLand(subject), part, period)
}
