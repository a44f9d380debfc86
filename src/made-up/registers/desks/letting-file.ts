import { join } from 'node:path'
import { compact, PEILDATUM } from '../../calendar.ts'
import type { Letting } from '../../events/letting.ts'
import type { Premises } from '../../homes/premises.ts'
import { isOrganisation } from '../../organisations/organisation.ts'
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
  'verhuring_id',
  ...PLACE_COLUMNS,
  'verhuurder_kvk',
  'verhuurder_bsn',
  'bemiddelaar_kvk',
  'vanaf',
  'tot',
  'huur',
  'betaalwijze',
  'andere_betaler',
] as const
type Column = (typeof COLUMNS)[number]

const PAYMENT = { bank: 'bank', cash: 'contant', unknown: 'onbekend' } as const

const SPOILINGS: readonly Spoiling<Column>[] = [
  ...PLACE_SPOILINGS,
  impossibleDay('vanaf', 0.0008),
  leftOut('vanaf', 0.0008),
  endBeforeStart(['vanaf', 'tot'], 0.0005),
  unknownWord('betaalwijze', ['pin', 'tikkie', 'kas'], 0.001),
  {
    reason: 'rent-with-comma',
    rate: 0.001,
    rejectedAs: 'value-not-allowed',
    spoil: ({ huur }) => (huur === '' ? undefined : { huur: `${huur.replace('.', '')},00` }),
  },
  {
    reason: 'landlord-left-out',
    rate: 0.0008,
    rejectedAs: 'landlord-not-one',
    spoil: () => ({ verhuurder_kvk: '', verhuurder_bsn: '' }),
  },
  {
    reason: 'bsn-mistyped',
    rate: 0.0008,
    rejectedAs: 'bsn-fails-elfproef',
    // The last digit weighs -1, so any other digit breaks the elfproef.
    spoil: ({ verhuurder_bsn: bsn }) =>
      bsn === '' ? undefined : { verhuurder_bsn: `${bsn.slice(0, 8)}${(Number(bsn[8]) + 1) % 10}` },
  },
]

/** What landlords and letting agents reported, for the whole region. What was let from hand to hand is not in it. */
export function openLettingFile(folder: string, setting: DeskSetting): Promise<DeskFile> {
  const rowsOf: DeskForm<Column>['rowsOf'] = ({ dossiers }) =>
    dossiers.flatMap(({ premises, lettings }) =>
      lettings.filter(({ reported }) => reported).map((letting) => toRow(letting, premises, setting)),
    )
  return openDeskFile(
    join(folder, `${setting.prefix ?? ''}${compact(PEILDATUM)}_verhuringen.csv`),
    { columns: COLUMNS, spoilings: SPOILINGS, rowsOf },
    setting,
  )
}

function toRow(letting: Letting, premises: Premises, setting: DeskSetting): DeskRow<Column> {
  const { number, landlord, agent, from, until, rent, payment, payerDiffers } = letting
  return {
    verhuring_id: number,
    ...placeCells(premises, from, setting),
    verhuurder_kvk: isOrganisation(landlord) ? landlord.kvkNumber : '',
    verhuurder_bsn: isOrganisation(landlord) ? '' : landlord.bsn,
    bemiddelaar_kvk: agent?.kvkNumber ?? '',
    vanaf: from,
    tot: until ?? '',
    huur: rent === undefined ? '' : String(rent),
    betaalwijze: PAYMENT[payment],
    andere_betaler: payerDiffers === undefined ? '' : payerDiffers ? 'ja' : 'nee',
  }
}
