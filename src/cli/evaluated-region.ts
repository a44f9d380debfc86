import { join } from 'node:path'
import { HOMES } from '../linkage/contract.ts'
import {
  DISPARITIES,
  type Disparity,
  INDICATOR_STATES,
  type IndicatorState,
  PLACED_SIGNALS,
  type PlacedSignal,
  RANKING_RECORDS,
  type RankingRecord,
  SIGNALS,
  type Signal,
  STACKS,
  type Stack,
  TRACK_RECORDS,
  type TrackRecord,
} from '../signals/contract.ts'
import type { EvaluatedRegion, PlantedAddress } from '../signals/outcomes/evaluation.ts'
import { readCsv } from '../sources/files/csv-lines.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import { exists } from '../warehouse/files.ts'
import { openWarehouse } from '../warehouse/warehouse.ts'
import { readWarehouse } from '../warehouse/warehouse-reader.ts'

const MEASURED = [DISPARITIES, RANKING_RECORDS, TRACK_RECORDS, INDICATOR_STATES]

/** What the run itself measured, without the truth. */
interface Measured {
  readonly disparities: readonly Disparity[]
  readonly ranking: readonly RankingRecord[]
  readonly records: readonly TrackRecord[]
  readonly states: readonly IndicatorState[]
}

/**
 * A made-up region in a folder as the demo makes it: `warehouse/` after a run, and `truth/`. The truth is read here and
 * nowhere else. Throws InputFault when a file of the truth is not there or is not what it should be.
 */
export async function readEvaluatedRegion(folder: string): Promise<EvaluatedRegion & Measured> {
  const misuse = await readPlanted(join(folder, 'truth/misuse.csv'))
  const innocents = await readPlanted(join(folder, 'truth/innocents.csv'))
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  try {
    const reader = await readWarehouse(warehouse, [HOMES, SIGNALS, PLACED_SIGNALS, STACKS, ...MEASURED])
    try {
      const [homes] = await reader.query<{ homes: number }>('select count(*) as homes from homes')
      return {
        homes: homes?.homes ?? 0,
        signals: await reader.rows<Signal>(SIGNALS),
        placed: await reader.rows<PlacedSignal>(PLACED_SIGNALS),
        stacks: await reader.rows<Stack>(STACKS),
        ranking: await reader.rows<RankingRecord>(RANKING_RECORDS),
        records: await reader.rows<TrackRecord>(TRACK_RECORDS),
        states: await reader.rows<IndicatorState>(INDICATOR_STATES),
        disparities: await reader.rows<Disparity>(DISPARITIES),
        misuse,
        innocents,
      }
    } finally {
      reader.close()
    }
  } finally {
    await warehouse.close()
  }
}

/** The columns that are read here; the files have more. */
const COLUMNS = ['object_id', 'kind', 'plot', 'hands'] as const

async function readPlanted(file: string): Promise<PlantedAddress[]> {
  if (!(await exists(file)))
    throw new InputFault({
      code: 'truth-missing',
      file,
      says: 'There is no truth beside this region.',
      remedy: 'Only a made-up region can be evaluated: make one with zichtlijn demo.',
    })
  const planted: PlantedAddress[] = []
  for await (const { cells, line } of readCsv(file, ',')) {
    if (line === 1) checkHeader(file, cells)
    else planted.push({ object_id: cells[0] ?? '', kind: cells[1] ?? '', hands: (cells[3] ?? '').split(' ') })
  }
  return planted
}

function checkHeader(file: string, cells: readonly string[]): void {
  if (COLUMNS.every((name, place) => cells[place] === name)) return
  throw new InputFault({
    code: 'truth-unknown',
    file,
    place: 'line 1',
    says: `The columns are not ${COLUMNS.join(', ')} and so on.`,
    remedy: 'Give a folder that zichtlijn demo made.',
  })
}
