import { join } from 'node:path'
import type { Day } from '../../vocabulary/day.ts'
import { dayAfter, dayBetween, PEILDATUM, toDay } from '../calendar.ts'
import { isHome, type Premises } from '../homes/premises.ts'
import type { Neighbourhood } from '../neighbourhood.ts'
import type { Truth } from '../plants/plot.ts'
import type { Random } from '../random.ts'
import type { DeskSetting } from './desks/desk-file.ts'
import { openTextSink } from './text-sink.ts'

/** The visits of the municipal inspectors: by lot, on signals and after complaints, and again where that did not end it. */
export interface InspectionFile {
  add(neighbourhood: Pick<Neighbourhood, 'premises' | 'truths'>): Promise<void>
  close(): Promise<string>
}

type Reason = 'loting' | 'signaal' | 'klacht'
type Outcome = 'misstand' | 'niets gevonden' | 'geen toegang'

const FIRST_DAY = toDay('2023-01-01')
const BY_LOT = { home: 0.015, workplace: 0.02 } as const
/** How often a place is visited because of none, one, two, or three and more indicators; who chooses does not know more. */
const ON_SIGNALS = [0, 0.08, 0.2, 0.45] as const
const COMPLAINT = { misuse: 0.25, innocent: 0.08, other: 0.003 } as const
// An inspector misses what is there more often than seeing what is not, and one in eight doors stays shut.
const NO_ACCESS = 0.125
const FOUND_WHEN_THERE = 0.86
const FOUND_WHEN_NOT = 0.012
/** How often an inspector comes back, after how many days, and how often what was found is still there by then. */
const AGAIN = {
  misstand: { share: 0.6, soonest: 60, latest: 300, stillThere: 0.5 },
  'geen toegang': { share: 0.7, soonest: 2, latest: 45, stillThere: 1 },
} as const

export async function openInspectionFile(
  folder: string,
  { random, prefix = '' }: Pick<DeskSetting, 'random' | 'prefix'>,
): Promise<InspectionFile> {
  const sink = await openTextSink(join(folder, `${prefix}inspecties_2023_2025.csv`))
  await sink.write('inspectie_id;object_id;datum;aanleiding;uitkomst\n')
  let visits = 0
  return {
    async add({ premises, truths }) {
      const truthOf = new Map(truths.map((truth) => [truth.objectId, truth]))
      let text = ''
      for (const place of premises)
        for (const { day, reason, outcome } of visitsTo(place, truthOf.get(place.id), random)) {
          visits += 1
          const id = `${prefix.replace('_', '-')}${day.slice(0, 4)}-${String(visits).padStart(6, '0')}`
          text += `${id};${place.id};${day};${reason};${outcome}\n`
        }
      await sink.write(text)
    },
    async close() {
      await sink.close()
      return sink.path
    },
  }
}

interface Visit {
  readonly day: Day
  readonly reason: Reason
  readonly outcome: Outcome
}

function visitsTo(place: Premises, truth: Truth | undefined, random: Random): readonly Visit[] {
  const reasons: Reason[] = []
  if (random.chance(BY_LOT[isHome(place) ? 'home' : 'workplace'])) reasons.push('loting')
  const indicators = Math.min(ON_SIGNALS.length - 1, truth?.raises.length ?? 0)
  if (random.chance(ON_SIGNALS[indicators] ?? 0)) reasons.push('signaal')
  // Nobody complains of a deed or a mortgage: where nothing was planted, a place only looks odd on paper.
  const complaint = truth === undefined || truth.kind === 'chance' ? 'other' : truth.misuse ? 'misuse' : 'innocent'
  if (random.chance(COMPLAINT[complaint])) reasons.push('klacht')
  return reasons.flatMap((reason) => visitAndReturn(reason, truth, random))
}

/** A visit, and another one for the same reason when the door stayed shut or to see whether it has stopped. */
function visitAndReturn(reason: Reason, truth: Truth | undefined, random: Random): readonly Visit[] {
  const day = dayBetween(FIRST_DAY, PEILDATUM, random)
  const there = truth?.misuse === true && truth.since <= day
  const outcome = outcomeOf(there, random)
  const first: Visit = { day, reason, outcome }
  if (outcome === 'niets gevonden') return [first]
  const { share, soonest, latest, stillThere } = AGAIN[outcome]
  const next = dayAfter(day, random.integer(soonest, latest))
  if (next >= PEILDATUM || !random.chance(share)) return [first]
  return [first, { day: next, reason, outcome: outcomeOf(there && random.chance(stillThere), random) }]
}

function outcomeOf(there: boolean, random: Random): Outcome {
  if (random.chance(NO_ACCESS)) return 'geen toegang'
  return random.chance(there ? FOUND_WHEN_THERE : FOUND_WHEN_NOT) ? 'misstand' : 'niets gevonden'
}
