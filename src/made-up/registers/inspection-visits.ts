import { join } from 'node:path'
import { dayBetween, PEILDATUM, toDay } from '../calendar.ts'
import { isHome, type Premises } from '../homes/premises.ts'
import type { Neighbourhood } from '../neighbourhood.ts'
import type { Truth } from '../plants/plant.ts'
import type { Random } from '../random.ts'
import { openTextSink } from './text-sink.ts'

/** The visits of the municipal inspectors: by lot, on signals and after complaints. */
export interface InspectionFile {
  add(neighbourhood: Neighbourhood): Promise<void>
  close(): Promise<string>
}

type Reason = 'loting' | 'signaal' | 'klacht'

const FIRST_DAY = toDay('2023-01-01')
const BY_LOT = 0.015
const ON_SIGNAL = 0.45
const COMPLAINT = { misuse: 0.25, innocent: 0.08, other: 0.003 }
// An inspector misses what is there more often than seeing what is not, and one in eight doors stays shut.
const NO_ACCESS = 0.125
const FOUND_WHEN_THERE = 0.86
const FOUND_WHEN_NOT = 0.012

export async function openInspectionFile(folder: string, random: Random): Promise<InspectionFile> {
  const sink = await openTextSink(join(folder, 'inspecties_2023_2025.csv'))
  await sink.write('inspectie_id;object_id;datum;aanleiding;uitkomst\n')
  let visits = 0
  const visit = async (home: Premises, reason: Reason, truth: Truth | undefined) => {
    visits += 1
    const day = dayBetween(FIRST_DAY, PEILDATUM, random)
    const there = truth?.misuse === true && truth.since <= day
    const id = `${day.slice(0, 4)}-${String(visits).padStart(6, '0')}`
    await sink.write(`${id};${home.id};${day};${reason};${outcome(there, random)}\n`)
  }
  return {
    async add({ premises, truths }) {
      const truthOf = new Map(truths.map((truth) => [truth.objectId, truth]))
      for (const home of premises.filter(isHome)) {
        const truth = truthOf.get(home.id)
        if (random.chance(BY_LOT)) await visit(home, 'loting', truth)
        if (truth !== undefined && truth.raises.length > 0 && random.chance(ON_SIGNAL))
          await visit(home, 'signaal', truth)
        const complaint = truth === undefined ? 'other' : truth.misuse ? 'misuse' : 'innocent'
        if (random.chance(COMPLAINT[complaint])) await visit(home, 'klacht', truth)
      }
    },
    async close() {
      await sink.close()
      return sink.path
    },
  }
}

function outcome(there: boolean, random: Random): string {
  if (random.chance(NO_ACCESS)) return 'geen toegang'
  return random.chance(there ? FOUND_WHEN_THERE : FOUND_WHEN_NOT) ? 'misstand' : 'niets gevonden'
}
