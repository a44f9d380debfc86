import { join } from 'node:path'
import { compact, PEILDATUM } from '../../calendar.ts'
import type { Permit } from '../../events/happening.ts'
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

const COLUMNS = ['vergunning_id', ...PLACE_COLUMNS, 'soort', 'houder_kvk', 'vanaf', 'tot', 'status'] as const
type Column = (typeof COLUMNS)[number]

const SPOILINGS: readonly Spoiling<Column>[] = [
  ...PLACE_SPOILINGS,
  unknownWord('soort', ['sloop', 'uitrit', 'Verhuur'], 0.001),
  leftOut('status', 0.001),
  impossibleDay('vanaf', 0.001),
  endBeforeStart(['vanaf', 'tot'], 0.002),
  {
    reason: 'kvk-number-without-zero',
    rate: 0.001,
    rejectedAs: 'value-not-allowed',
    spoil: ({ houder_kvk }) => (houder_kvk === '' ? undefined : { houder_kvk: houder_kvk.slice(1) }),
  },
]

/** The permits of all gemeenten together, as a shared desk would deliver them. */
export function openPermitFile(folder: string, setting: DeskSetting): Promise<DeskFile> {
  const rowsOf: DeskForm<Column>['rowsOf'] = ({ dossiers }) =>
    dossiers.flatMap(({ premises, permits }) => permits.map((permit) => toRow(permit, premises, setting)))
  return openDeskFile(
    join(folder, `${setting.prefix ?? ''}${compact(PEILDATUM)}_vergunningen.csv`),
    { columns: COLUMNS, spoilings: SPOILINGS, rowsOf },
    setting,
  )
}

function toRow(permit: Permit, premises: Premises, setting: DeskSetting): DeskRow<Column> {
  const { number, kind, holder, from, until, status } = permit
  return {
    vergunning_id: number,
    ...placeCells(premises, from, setting),
    soort: kind,
    houder_kvk: holder?.kvkNumber ?? '',
    vanaf: from,
    tot: until ?? '',
    status,
  }
}
