import { z } from 'zod'
import type { Table } from '../../vocabulary/table.ts'
import { type CellType, DATATYPE, toCellType } from './cell-type.ts'

/** One column as its description has it. */
export interface DescribedColumn {
  /** The supplier's name. */
  readonly name: string
  /** The column of our delivered table that it fills. */
  readonly fills: string
  /** The headers that it may carry; the first is the documented one, the others are in use elsewhere. */
  readonly titles: readonly string[]
  readonly means: string
  readonly required: boolean
  /** What an empty cell stands for; '' when it stands for nothing. */
  readonly whenEmpty: string
  /** True when the cell holds a burgerservicenummer, which becomes a pseudonym at the door. */
  readonly holdsBsn: boolean
  readonly cell: CellType
}

/** A table that a CSVW file describes, and the delivered table that its rows go to. */
export interface DescribedTable {
  readonly supplier: string
  readonly delimiter: string
  readonly columns: readonly DescribedColumn[]
  /** Place of the column whose value may occur once in a delivery; nothing when any number may. */
  readonly key: number | undefined
  readonly delivered: Table
}

const TITLES = z.strictObject({ nl: z.array(z.string()).min(1), en: z.array(z.string()).default([]) })

const COLUMN = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  titles: z.union([z.string().transform((nl) => ({ nl: [nl], en: [] })), TITLES]),
  propertyUrl: z.string().regex(/^#[a-z_]+$/),
  required: z.boolean().default(false),
  default: z.string().default(''),
  'dc:description': z.string(),
  'dc:type': z.literal('burgerservicenummer').optional(),
  datatype: DATATYPE,
})

const DESCRIPTION = z.strictObject({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.strictObject({ '@language': z.literal('nl') })]),
  /** The standard wants a name; deliveries come under any. */
  url: z.string(),
  'dc:title': z.string(),
  'dc:description': z.string(),
  'dc:publisher': z.string(),
  dialect: z.strictObject({ delimiter: z.string(), encoding: z.literal('utf-8'), header: z.literal(true) }),
  tableSchema: z.strictObject({ primaryKey: z.string().optional(), columns: z.array(COLUMN).min(1) }),
})

/**
 * Makes a table from its description (W3C, Metadata Vocabulary for Tabular Data): `propertyUrl` names our
 * column, `dc:description` its meaning. Throws when the description itself is wrong, which is our fault.
 */
export function describeTable(name: string, description: unknown): DescribedTable {
  const parsed = DESCRIPTION.parse(description)
  const columns = parsed.tableSchema.columns.map(toColumn)
  const { primaryKey } = parsed.tableSchema
  const key = columns.findIndex((column) => column.name === primaryKey)
  if (primaryKey !== undefined && key < 0) throw new TypeError(`${name} has no column ${primaryKey} for its key`)
  return {
    supplier: parsed['dc:publisher'],
    delimiter: parsed.dialect.delimiter,
    columns,
    key: key < 0 ? undefined : key,
    delivered: { name, grain: parsed['dc:description'], key: [], columns: deliveredColumns(columns) },
  }
}

function toColumn(column: z.infer<typeof COLUMN>): DescribedColumn {
  return {
    name: column.name,
    fills: column.propertyUrl.slice(1),
    titles: [...column.titles.nl, ...column.titles.en],
    means: column['dc:description'],
    required: column.required,
    whenEmpty: column.default,
    holdsBsn: column['dc:type'] !== undefined,
    cell: toCellType(column.datatype),
  }
}

function deliveredColumns(columns: readonly DescribedColumn[]): Table['columns'] {
  return Object.fromEntries(
    columns.map(({ fills, cell: { type }, required, whenEmpty, means }) => [
      fills,
      { type, optional: !required && whenEmpty === '', means },
    ]),
  )
}
