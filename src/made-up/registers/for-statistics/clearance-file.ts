import { join } from 'node:path'
import type { Day } from '../../../vocabulary/day.ts'
import { dayBetween, firstOf, PEILDATUM, toDay, yearOf } from '../../calendar.ts'
import type { Dossier } from '../../dossier.ts'
import { isHome } from '../../homes/premises.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import { isOrganisation } from '../../organisations/organisation.ts'
import type { Truth } from '../../plants/plot.ts'
import type { Random } from '../../random.ts'
import type { Clearance, TruthFiles } from '../../truth/truth-files.ts'
import { impossibleDay } from '../desks/cell-spoilings.ts'
import { type DeskRow, type DeskSetting, openDeskList, type Spoiling } from '../desks/desk-file.ts'

const COLUMNS = ['ruiming_id', 'datum', 'object_id', 'buurt_code', 'nihil_gemeente'] as const
type Column = (typeof COLUMNS)[number]

const SPOILINGS: readonly Spoiling<Column>[] = [
  impossibleDay('datum', 0.01),
  {
    reason: 'object-id-not-in-bag',
    rate: 0.02,
    spoil: ({ object_id }) =>
      object_id === '' ? undefined : { object_id: `${object_id.slice(0, 6)}9${object_id.slice(7)}` },
  },
  {
    reason: 'place-left-out',
    rate: 0.01,
    rejectedAs: 'place-not-one',
    spoil: () => ({ object_id: '', buurt_code: '', nihil_gemeente: '' }),
  },
]

const FIRST_DAY = toDay('2023-01-01')
const YEARS = [2023, 2024, 2025] as const
/** Cleared in three years, of all places held so: nationally some three a year in 10,000 homes, most of them let. */
const SHARE = { owned: 0.0005, social: 0.0009, private: 0.0028, business: 0.0016 } as const
/** Where drugs were planted one was cleared before, and who misuses a place otherwise has had a farm more often. */
const SHARE_OF_MISUSE = { drugs: 0.3, other: 0.02 } as const
const DRUGS: ReadonlySet<string> = new Set(['cannabis-farm', 'remote-premises'])
/** How often the police know the object; a shed or a field has none. */
const PLACED = 0.93

/** The cannabis farms that the police cleared in a gemeente, and a nil return for a year in which they cleared none. */
export interface ClearanceFile {
  add(neighbourhood: Pick<Neighbourhood, 'buurt' | 'dossiers' | 'truths'>): Promise<void>
  close(): Promise<string>
}

export async function openClearanceFile(
  folder: string,
  gemeente: string,
  { truth, ...setting }: DeskSetting & { readonly truth: Pick<TruthFiles, 'addClearance'> },
): Promise<ClearanceFile> {
  const { random, prefix = '' } = setting
  const list = await openDeskList(
    join(folder, `${prefix}hennepruimingen_2023_2025.csv`),
    { columns: COLUMNS, spoilings: SPOILINGS },
    setting,
  )
  const cleared = new Set<number>()
  let count = 0
  const numbered = () => `HK-${gemeente.slice(2)}-${String((count += 1)).padStart(5, '0')}`
  return {
    async add({ buurt, dossiers, truths }) {
      const misuse = new Map(truths.filter((one) => one.misuse).map((one) => [one.objectId, one]))
      for (const dossier of dossiers) {
        const on = clearedOn(dossier, misuse.get(dossier.premises.id), random)
        if (on === undefined) continue
        const placed = random.chance(PLACED)
        const clearance = {
          number: numbered(),
          on,
          objectId: placed ? dossier.premises.id : '',
          buurtCode: placed ? '' : buurt.code,
          owner: ownerOn(on, dossier),
        }
        cleared.add(yearOf(on))
        await truth.addClearance(clearance)
        await list.write([rowOf(clearance)])
      }
    },
    async close() {
      for (const year of YEARS)
        if (!cleared.has(year))
          await list.write([{ ...NONE, ruiming_id: numbered(), datum: firstOf(year), nihil_gemeente: gemeente }])
      return list.close()
    },
  }
}

const NONE = { object_id: '', buurt_code: '' } as const

/** A farm that runs now was not cleared since it began. */
function clearedOn({ premises, tenure }: Dossier, misuse: Truth | undefined, random: Random): Day | undefined {
  const ofMisuse = misuse === undefined ? 0 : SHARE_OF_MISUSE[DRUGS.has(misuse.kind) ? 'drugs' : 'other']
  const ordinary = isHome(premises) && premises.kind !== 'Verblijfsobject' ? 0 : SHARE[tenure]
  if (!random.chance(Math.max(ordinary, ofMisuse))) return undefined
  const until = misuse !== undefined && DRUGS.has(misuse.kind) ? misuse.since : PEILDATUM
  const first = firstOf(premises.building.year)
  const from = first > FIRST_DAY ? first : FIRST_DAY
  return from < until ? dayBetween(from, until, random) : undefined
}

function ownerOn(day: Day, { estate }: Dossier): Clearance['owner'] {
  const deed = estate.deeds.findLast(({ on }) => on <= day)
  const owners = deed === undefined ? (estate.deeds[0]?.from ?? []) : deed.to.map(({ holder }) => holder)
  if (owners.length === 0) return 'unknown'
  return owners.some(isOrganisation) ? 'organisation' : 'person'
}

function rowOf(clearance: {
  readonly number: string
  readonly on: Day
  readonly objectId: string
  readonly buurtCode: string
}): DeskRow<Column> {
  const { number, on, objectId, buurtCode } = clearance
  return { ruiming_id: number, datum: on, object_id: objectId, buurt_code: buurtCode, nihil_gemeente: '' }
}
