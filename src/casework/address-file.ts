import { toGreyed, toPicture } from './address-picture.ts'
import type { Act } from './audit/act.ts'
import { reading } from './audit/logged.ts'
import type { Action, AddressFile, AddressList } from './contract.ts'
import { type Asker, verdict } from './permission.ts'
import { PURPOSES } from './purpose.ts'
import { toSignalCard } from './signal-card.ts'
import {
  type AddressRow,
  countAddressesWithSignals,
  type ExplainedSignalRow,
  findAddress,
  findAddressesWithSignals,
  findIndicatorStates,
  findPicture,
  findSignals,
} from './store/address-rows.ts'
import type { Database, Transaction } from './store/database.ts'

const PAGE_SIZE = 50

/** One page of the addresses with signals, by street and number; nothing when this asker may not see it. */
export function readAddressList(
  database: Database,
  asker: Asker,
  { page, stackedOnly, now }: { readonly page: number; readonly stackedOnly: boolean; readonly now: Date },
): Promise<AddressList | undefined> {
  return permitted(database, { asker, now, action: 'see-address-list', asked: [] }, async (transaction) => {
    const total = await countAddressesWithSignals(transaction, stackedOnly)
    const [limit, offset] = [PAGE_SIZE, (page - 1) * PAGE_SIZE]
    const rows = await findAddressesWithSignals(transaction, { stackedOnly, limit, offset })
    const addresses = rows.map(({ object_id, line, use_purposes, signals, stacked }) => ({
      objectId: object_id,
      line,
      usePurposes: use_purposes,
      signals: signals.map(({ name, set_aside }) => ({ name, setAside: set_aside })),
      stacked,
    }))
    return {
      answer: { total, page, pageSize: PAGE_SIZE, addresses },
      subjects: addresses.map(({ objectId }) => objectId),
    }
  })
}

/** The file of one address; nothing when there is none, and nothing when this asker may not see it. */
export function readAddressFile(
  database: Database,
  asker: Asker,
  { objectId, now }: { readonly objectId: string; readonly now: Date },
): Promise<AddressFile | undefined> {
  return permitted(database, { asker, now, action: 'see-address-file', asked: [objectId] }, async (transaction) => {
    const address = await findAddress(transaction, objectId)
    const signals = address === undefined ? [] : await findSignals(transaction, objectId)
    const found = address !== undefined && signals.length > 0
    return {
      answer: found ? await toAddressFile(transaction, address, { signals, asker }) : undefined,
      subjects: [objectId],
      outcome: found ? 'done' : 'nothing-there',
    }
  })
}

interface Request {
  readonly asker: Asker
  readonly now: Date
  readonly action: Action
  /** Whom the asker named; logged also when the answer is no. */
  readonly asked: readonly string[]
}

const ACTS: Readonly<Record<Action, Pick<Act, 'name' | 'activity'>>> = {
  'see-address-list': {
    name: 'adressen met signaal tonen',
    activity: 'urn:zichtlijn:verwerking:adressen-met-signaal',
  },
  'see-address-file': { name: 'adresdossier tonen', activity: 'urn:zichtlijn:verwerking:adresdossier' },
}

function permitted<T>(
  database: Database,
  { asker, now, action, asked }: Request,
  work: Parameters<typeof reading<T | undefined>>[2],
): Promise<T | undefined> {
  const act = { ...ACTS[action], actor: asker.account.id, purpose: asker.purpose, origin: 'casework-server' }
  const answer = verdict(asker, action, now)
  return reading(database, act, async (transaction: Transaction) =>
    answer === 'allowed' ? work(transaction) : { answer: undefined, subjects: asked, outcome: answer },
  )
}

async function toAddressFile(
  transaction: Transaction,
  address: AddressRow,
  { signals, asker }: { readonly signals: readonly ExplainedSignalRow[]; readonly asker: Asker },
): Promise<AddressFile> {
  const states = await findIndicatorStates(transaction)
  const picture = await findPicture(transaction, address.object_id)
  return {
    address: {
      objectId: address.object_id,
      line: address.line,
      usePurposes: address.use_purposes,
      floorAreaSquareMetres: address.floor_area_square_metres,
      buildingYear: address.building_year,
      status: address.status,
      bagAsOf: address.bag_as_of,
    },
    access: toAccess(asker),
    signals: signals.map(toSignalCard),
    ...toPicture(picture, states, signals[0]?.peildatum ?? address.bag_as_of),
    greyed: toGreyed(states),
  }
}

/** Why this asker may look: shown on every page. */
export function toAccess({ purpose, until }: Asker) {
  const { name, ground } = PURPOSES[purpose]
  return { purpose: name, ground, until: until.toISOString() }
}
