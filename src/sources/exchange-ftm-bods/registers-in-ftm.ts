import type { Row, Table } from '../../vocabulary/table.ts'
import { OFFICERS, type Officer, ORGANISATIONS, type Organisation } from '../contract/organisations.ts'
import { RIGHTS, type Right } from '../contract/ownership.ts'
import type { RetoldEntity } from './bods-in-ftm.ts'
import type { Tally } from './tally.ts'
import { type ExportSource, tidyRows } from './warehouse-rows.ts'

/**
 * What the Handelsregister and the Kadaster say of organisations: who they are, who directs them and what they own.
 * Nothing about a natural person leaves: not as a name, which is not there, nor as a pseudonym, which would be a key.
 */
export async function* retoldRegisters(source: ExportSource, homeless: Tally): AsyncGenerator<RetoldEntity> {
  const known = new Set<string>()
  const once = (entities: readonly RetoldEntity[]) =>
    entities.filter(({ id }) => {
      const isNew = !known.has(id)
      known.add(id)
      return isNew
    })
  for await (const row of tidyRows(source, ORGANISATIONS))
    if (row.natural_person !== false || row.name === null) homeless.add('organisations (perhaps a natural person)')
    else {
      countHomeless(ORGANISATIONS, row, { homes: HOMES.organisations, homeless })
      yield* once([organisationEntity(row, row.name)])
    }
  for await (const row of tidyRows(source, OFFICERS))
    if (row.officer_kind !== 'organisation') homeless.add('officers (a natural person)')
    else {
      countHomeless(OFFICERS, row, { homes: HOMES.officers, homeless })
      yield* once([officerEntity(row)])
    }
  for await (const row of tidyRows(source, RIGHTS))
    if (row.holder_kind !== 'organisation') homeless.add('rights (a natural person, or nobody known)')
    else {
      countHomeless(RIGHTS, row, { homes: HOMES.rights, homeless })
      yield* once(rightEntities(row))
    }
}

function organisationEntity(row: Organisation, name: string): RetoldEntity {
  // Only companies can be owned in FollowTheMoney; a stichting or vereniging has no owner.
  const schema = /stichting|vereniging|kerkgenootschap/i.test(row.legal_form ?? '') ? 'Organization' : 'Company'
  return entity(`kvk-${row.kvk_number}`, schema, {
    name: [name],
    alias: row.trade_names.filter((tradeName) => tradeName !== name),
    registrationNumber: [row.kvk_number],
    taxNumber: [row.rsin],
    legalForm: [row.legal_form],
    sector: row.sbi_codes,
    jurisdiction: ['nl'],
    incorporationDate: [dayOrLess(row.founded_on)],
    dissolutionDate: [dayOrLess(row.ended_on)],
  })
}

function officerEntity(row: Officer): RetoldEntity {
  const [holder, held] = [`kvk-${row.officer_id}`, `kvk-${row.kvk_number}`]
  const id = ['officer', row.kvk_number, row.officer_id, row.function, row.held_from ?? ''].join('-')
  const said = { role: [row.function], startDate: [dayOrLess(row.held_from)], endDate: [dayOrLess(row.held_until)] }
  return row.function === 'sole-shareholder'
    ? entity(id, 'Ownership', { owner: [holder], asset: [held], percentage: ['100'], ...said })
    : entity(id, 'Directorship', { director: [holder], organization: [held], ...said })
}

/** A right, the real estate that it is on, and who holds it. */
function rightEntities(row: Right): RetoldEntity[] {
  const asset = `kadaster-${row.object_id}`
  const owner =
    row.holder_kvk_number === null ? `kadaster-${row.holder_organisation_id ?? ''}` : `kvk-${row.holder_kvk_number}`
  const { share_numerator: numerator, share_denominator: denominator } = row
  const share = numerator === null || denominator === null ? undefined : { numerator, denominator }
  return [
    entity(owner, 'LegalEntity', {
      name: [row.holder_name ?? owner],
      registrationNumber: [row.holder_kvk_number],
      taxNumber: [row.holder_rsin],
    }),
    entity(asset, 'RealEstate', {
      name: [row.object_id],
      registrationNumber: [row.object_id],
      propertyType: [row.object_kind],
      country: ['nl'],
    }),
    entity(`right-${row.tenaamstelling_id}`, 'Ownership', {
      ...{ owner: [owner], asset: [asset], role: [row.right_name ?? row.right_kind] },
      // A third is no percentage: the fraction itself stands in the summary.
      percentage: [
        share === undefined ? null : String(Number(((100 * share.numerator) / share.denominator).toFixed(4))),
      ],
      summary: [share === undefined ? null : `${share.numerator}/${share.denominator}`],
      legalBasis: row.deed_part_ids,
      recordId: [row.tenaamstelling_id],
      startDate: [row.held_from],
      endDate: [row.held_until],
    }),
  ]
}

const HOMES = {
  organisations: ['kvk_number', 'rsin', 'name', 'trade_names', 'legal_form', 'sbi_codes', 'founded_on', 'ended_on'],
  officers: ['kvk_number', 'officer_kind', 'officer_id', 'function', 'held_from', 'held_until'],
  rights: [
    ...[
      'tenaamstelling_id',
      'object_id',
      'object_kind',
      'right_kind',
      'right_name',
      'holder_kind',
      'holder_kvk_number',
    ],
    ...['holder_organisation_id', 'holder_rsin', 'holder_name', 'share_numerator', 'share_denominator', 'held_from'],
    ...['held_until', 'deed_part_ids'],
  ],
} as const

function countHomeless<T extends Table>(
  table: T,
  row: Row<T>,
  { homes, homeless }: { homes: readonly string[]; homeless: Tally },
): void {
  for (const [column, value] of Object.entries(row))
    if (!homes.includes(column) && value !== null && !(Array.isArray(value) && value.length === 0))
      homeless.add(`${table.name}.${column}`)
}

/** A first possible day may stand for a month or a year; FollowTheMoney can say so, and no more is claimed. */
function dayOrLess(day: string | null): string | null {
  if (day === null || !day.endsWith('-01')) return day
  return day.endsWith('-01-01') ? day.slice(0, 4) : day.slice(0, 7)
}

function entity(id: string, schema: string, said: Readonly<Record<string, readonly (string | null)[]>>): RetoldEntity {
  const properties = Object.entries(said).map(([name, values]): [string, string[]] => [
    name,
    values.filter((value) => value !== null),
  ])
  return { id, schema, properties: Object.fromEntries(properties.filter(([, values]) => values.length > 0)) }
}
