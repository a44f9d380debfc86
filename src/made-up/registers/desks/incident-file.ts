import { join } from 'node:path'
import type { Incident } from '../../events/happening.ts'
import type { Premises } from '../../homes/premises.ts'
import { impossibleDay, unknownWord } from './cell-spoilings.ts'
import {
  type DeskFile,
  type DeskForm,
  type DeskRow,
  type DeskSetting,
  openDeskFile,
  type Spoiling,
} from './desk-file.ts'

const COLUMNS = ['incident_id', 'datum', 'soort_misdrijf', 'object_id', 'buurt_code'] as const
type Column = (typeof COLUMNS)[number]

const SPOILINGS: readonly Spoiling<Column>[] = [
  impossibleDay('datum', 0.0005),
  unknownWord('soort_misdrijf', ['A20', '3.1', 'E38'], 0.001),
  {
    reason: 'object-id-not-in-bag',
    rate: 0.003,
    spoil: ({ object_id }) =>
      object_id === '' ? undefined : { object_id: `${object_id.slice(0, 6)}9${object_id.slice(7)}` },
  },
  {
    reason: 'place-left-out',
    rate: 0.001,
    rejectedAs: 'place-not-one',
    spoil: () => ({ object_id: '', buurt_code: '' }),
  },
]

/** What the police registered in the region: at an object, or in a buurt when they know no more. */
export function openIncidentFile(folder: string, setting: DeskSetting): Promise<DeskFile> {
  const rowsOf: DeskForm<Column>['rowsOf'] = ({ dossiers, buurt }) =>
    dossiers.flatMap(({ premises, incidents }) =>
      incidents.map((incident) => toRow(incident, { premises, buurtCode: buurt.code })),
    )
  return openDeskFile(
    join(folder, `${setting.prefix ?? ''}politie_2023_2025.csv`),
    { columns: COLUMNS, spoilings: SPOILINGS, rowsOf },
    setting,
  )
}

function toRow(incident: Incident, place: { premises: Premises; buurtCode: string }): DeskRow<Column> {
  return {
    incident_id: incident.number,
    datum: incident.on,
    soort_misdrijf: incident.code,
    object_id: incident.placed ? place.premises.id : '',
    buurt_code: incident.placed ? '' : place.buurtCode,
  }
}
