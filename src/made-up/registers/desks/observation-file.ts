import { join } from 'node:path'
import { toDay } from '../../calendar.ts'
import type { Observation } from '../../events/happening.ts'
import type { Premises } from '../../homes/premises.ts'
import { endBeforeStart, impossibleDay, leftOut, unknownWord } from './cell-spoilings.ts'
import {
  type DeskFile,
  type DeskForm,
  type DeskRow,
  type DeskSetting,
  openDeskFile,
  type Spoiling,
} from './desk-file.ts'
import { PLACE_COLUMNS, PLACE_SPOILINGS, placeCells } from './place-cells.ts'

const COLUMNS = [
  'waarneming_id',
  'begin',
  'einde',
  ...PLACE_COLUMNS,
  'buurt_code',
  'zintuig',
  'kenmerk',
  'duiding',
  'soort_bron',
  'betrouwbaarheid',
  'geloofwaardigheid',
] as const
type Column = (typeof COLUMNS)[number]

const SPOILINGS: readonly Spoiling<Column>[] = [
  ...PLACE_SPOILINGS,
  impossibleDay('begin', 0.002),
  leftOut('zintuig', 0.002),
  endBeforeStart(['begin', 'einde'], 0.002),
  unknownWord('kenmerk', ['rare lucht', 'busje', 'wietlucht'], 0.004),
  unknownWord('soort_bron', ['anoniem', 'politie'], 0.002),
]

/** What residents, carriers, inspectors and grid operators noticed in the region. Never who they are. */
export function openObservationFile(folder: string, setting: DeskSetting): Promise<DeskFile> {
  const rowsOf: DeskForm<Column>['rowsOf'] = ({ dossiers }) =>
    dossiers.flatMap(({ premises, observations }) =>
      observations.map((observation) => toRow(observation, premises, setting)),
    )
  return openDeskFile(
    join(folder, `${setting.prefix ?? ''}waarnemingen_2023_2025.csv`),
    { columns: COLUMNS, spoilings: SPOILINGS, rowsOf },
    setting,
  )
}

function toRow(observation: Observation, premises: Premises, setting: DeskSetting): DeskRow<Column> {
  const { number, from, until, sense, sign, meaning, source, reliability, credibility } = observation
  return {
    waarneming_id: number,
    begin: from,
    einde: until ?? '',
    ...placeCells(premises, toDay(from.slice(0, 10)), setting),
    buurt_code: '',
    zintuig: sense,
    kenmerk: sign,
    duiding: meaning ?? '',
    soort_bron: source,
    // Most desks leave out what nobody judged.
    betrouwbaarheid: reliability === 'F' ? '' : reliability,
    geloofwaardigheid: credibility === '6' ? '' : credibility,
  }
}
