import { join } from 'node:path'
import type { Day } from '../../vocabulary/day.ts'
import { PEILDATUM } from '../calendar.ts'
import type { Gemeente } from '../land/area.ts'
import type { Neighbourhood } from '../neighbourhood.ts'
import type { Organisation } from '../organisations/organisation.ts'
import type { Random } from '../random.ts'
import { createDirt } from '../truth/dirt.ts'
import type { TruthFiles } from '../truth/truth-files.ts'
import { openBagExtract } from './bag-extract.ts'
import { openBrkFiles } from './brk/brk-files.ts'
import { openBrpFile } from './brp-lists.ts'
import { createTransactionFile } from './desks/fiu-file.ts'
import { openIncidentFile } from './desks/incident-file.ts'
import { openLettingFile } from './desks/letting-file.ts'
import { openObservationFile } from './desks/observation-file.ts'
import { openPermitFile } from './desks/permit-file.ts'
import { openClearanceFile } from './for-statistics/clearance-file.ts'
import { openAnswerFile } from './haal-centraal/answer-file.ts'
import { openInspectionFile } from './inspection-visits.ts'
import { openKvkFiles } from './kvk/kvk-files.ts'
import { openSignalList } from './signalen/signal-list.ts'
import { openWozFile } from './woz/woz-file.ts'

/** One delivery as its register would send it, ready for the reader of that register. */
export interface MadeUpDelivery {
  readonly register: string
  readonly paths: readonly string[]
  readonly asOf: Day
}

/** Deliveries that are written while the buurten pass by. */
export interface RegisterFiles {
  add(neighbourhood: Neighbourhood): Promise<void>
  close(): Promise<readonly MadeUpDelivery[]>
}

interface Setting {
  /** Where the deliveries come; each register has a folder of its own. */
  readonly folder: string
  readonly random: Random
  readonly truth: TruthFiles
  /** How dirty: 1 is as real registers are, 0 is clean. */
  readonly dirt: number
}

/** What one register of a gemeente draws from, and where it lies. */
function createDesks(gemeente: Gemeente, { folder, random, truth, dirt: level }: Setting) {
  const number = gemeente.code.slice(2)
  return (name: string, register = name) => {
    const own = random.fork(`${name} ${gemeente.code}`)
    const dirt = createDirt(register, { random: own.fork('dirt'), truth, level })
    return { folder: join(folder, name), setting: { random: own, dirt, prefix: `${number}_` } }
  }
}

/** The registers that each gemeente delivers for itself, or Kadaster and KVK for each gemeente. */
export async function openOwnFiles(
  gemeente: Gemeente,
  setting: Setting,
): Promise<RegisterFiles & { addOrganisations(organisations: readonly Organisation[]): Promise<void> }> {
  const desk = createDesks(gemeente, setting)
  const bag = await openBagExtract(desk('bag').folder, gemeente, desk('bag').setting.random)
  const brp = await openBrpFile(desk('brp').folder, gemeente, desk('brp').setting)
  const kvk = await openKvkFiles(desk('kvk').folder, { ...desk('kvk').setting, gemeente })
  const brk = await openBrkFiles(desk('brk').folder, gemeente, desk('brk').setting)
  const woz = await openWozFile(desk('woz').folder, gemeente, desk('woz').setting)
  const signalen = await openSignalList(desk('signalen').folder, gemeente, desk('signalen').setting)
  return {
    async add(neighbourhood) {
      await Promise.all([bag, brp, kvk, brk, woz, signalen].map((files) => files.add(neighbourhood)))
    },
    addOrganisations: kvk.addOrganisations,
    async close() {
      const { stand, history, answers } = await brk.close()
      return [
        ...delivery('bag', await bag.close()),
        ...delivery('brp', await brp.close()),
        ...delivery('kvk', ...(await kvk.close())),
        ...delivery('brk', stand),
        ...delivery('brk', ...history),
        ...delivery('brk', answers),
        ...delivery('woz', await woz.close()),
        ...delivery('signalen', await signalen.close()),
      ]
    },
  }
}

/** The part of a gemeente in the registers that are delivered for the region as a whole. */
export async function openSharedFiles(gemeente: Gemeente, setting: Setting): Promise<RegisterFiles> {
  const desk = createDesks(gemeente, setting)
  const [asked, let_, permitted] = [desk('haal-centraal', 'brp'), desk('lettings'), desk('permits')]
  const [police, observed, fiu, inspected] = [desk('police'), desk('observations'), desk('fiu'), desk('inspections')]
  const cleared = desk('clearances')
  const files = [
    { register: 'brp', file: await openAnswerFile(asked.folder, asked.setting) },
    { register: 'lettings', file: await openLettingFile(let_.folder, let_.setting) },
    { register: 'permits', file: await openPermitFile(permitted.folder, permitted.setting) },
    { register: 'police', file: await openIncidentFile(police.folder, police.setting) },
    { register: 'observations', file: await openObservationFile(observed.folder, observed.setting) },
    { register: 'fiu', file: createTransactionFile(fiu.folder, fiu.setting) },
    { register: 'inspections', file: await openInspectionFile(inspected.folder, inspected.setting) },
    {
      register: 'clearances',
      file: await openClearanceFile(cleared.folder, gemeente.code, { ...cleared.setting, truth: setting.truth }),
    },
  ]
  return {
    async add(neighbourhood) {
      for (const { file } of files) await file.add(neighbourhood)
    },
    async close() {
      const deliveries: MadeUpDelivery[] = []
      for (const { register, file } of files) deliveries.push(...delivery(register, await file.close()))
      return deliveries
    },
  }
}

function delivery(register: string, ...paths: readonly (string | undefined)[]): readonly MadeUpDelivery[] {
  const written = paths.filter((path) => path !== undefined)
  return written.length === 0 ? [] : [{ register, paths: written, asOf: PEILDATUM }]
}
