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
import { readWarehouse, type WarehouseReader } from '../warehouse/warehouse-reader.ts'

const MEASURED = [HOMES, STACKS, DISPARITIES, RANKING_RECORDS, TRACK_RECORDS, INDICATOR_STATES]

/** What the run itself measured: what visits told, and nothing of any truth. */
export interface Measured {
  readonly homes: number
  readonly stacked: number
  readonly disparities: readonly Disparity[]
  readonly ranking: readonly RankingRecord[]
  readonly records: readonly TrackRecord[]
  readonly states: readonly IndicatorState[]
}

export interface EvaluatedFolder {
  readonly measured: Measured
  /** The signals beside the truth; nothing where there is no `truth/`, as with real registers. */
  readonly region?: EvaluatedRegion
}

/**
 * A folder with `warehouse/` after a run and, when it was made up, `truth/`. The truth is read here and nowhere else.
 * Throws InputFault when a file of a truth that is there is missing or is not what it should be.
 */
export async function readEvaluatedFolder(folder: string): Promise<EvaluatedFolder> {
  const truth = join(folder, 'truth')
  const planted = (await exists(truth)) ? await readTruth(truth) : undefined
  const warehouse = await openWarehouse(join(folder, 'warehouse'))
  try {
    const reader = await readWarehouse(warehouse, [
      ...MEASURED,
      ...(planted === undefined ? [] : [SIGNALS, PLACED_SIGNALS]),
    ])
    try {
      const measured = await readMeasured(reader)
      return planted === undefined ? { measured } : { measured, region: await readRegion(reader, measured, planted) }
    } finally {
      reader.close()
    }
  } finally {
    await warehouse.close()
  }
}

async function readMeasured(reader: WarehouseReader): Promise<Measured> {
  const [counted] = await reader.query<{ homes: number; stacked: number }>(
    'select (select count(*) from homes) as homes, (select count(*) from stacks) as stacked',
  )
  return {
    homes: counted?.homes ?? 0,
    stacked: counted?.stacked ?? 0,
    ranking: await reader.rows<RankingRecord>(RANKING_RECORDS),
    records: await reader.rows<TrackRecord>(TRACK_RECORDS),
    states: await reader.rows<IndicatorState>(INDICATOR_STATES),
    disparities: await reader.rows<Disparity>(DISPARITIES),
  }
}

type Planted = Pick<EvaluatedRegion, 'misuse' | 'innocents'>

async function readRegion(reader: WarehouseReader, { homes }: Measured, planted: Planted): Promise<EvaluatedRegion> {
  return {
    homes,
    signals: await reader.rows<Signal>(SIGNALS),
    placed: await reader.rows<PlacedSignal>(PLACED_SIGNALS),
    stacks: await reader.rows<Stack>(STACKS),
    ...planted,
  }
}

async function readTruth(truth: string): Promise<Planted> {
  return {
    misuse: await readPlanted(join(truth, 'misuse.csv')),
    innocents: await readPlanted(join(truth, 'innocents.csv')),
  }
}

/** The columns that are read here; the files have more. */
const COLUMNS = ['object_id', 'kind', 'plot', 'hands'] as const

async function readPlanted(file: string): Promise<PlantedAddress[]> {
  if (!(await exists(file)))
    throw new InputFault({
      code: 'truth-missing',
      file,
      says: 'The truth of this region lacks a file.',
      remedy: 'Make the region again with zichtlijn demo, or take the folder truth away to see only what visits told.',
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
