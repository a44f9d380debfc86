import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { InputFault } from '../../vocabulary/input-fault.ts'
import type { DescribedRegister } from '../tables-described/described-reader.ts'
import { FORMAT_NAMES } from './cell-format.ts'
import { MAPPABLE } from './mappable-registers.ts'
import type { SheetCell } from './sheet.ts'

const FIELD = z.union([
  z.strictObject({
    column: z.string().min(1),
    format: z.enum(FORMAT_NAMES).optional(),
    words: z.record(z.string(), z.string()).optional(),
  }),
  z.strictObject({ constant: z.string().min(1) }),
])

const MAPPING = z.strictObject({
  register: z.enum(MAPPABLE.map(({ register }) => register)),
  supplier: z.string().min(1),
  /** Which part of the register the file is, `kamerverhuur`; a later file of the same part takes its place. */
  part: z.string().min(1).optional(),
  sheet: z.string().optional(),
  delimiter: z.enum([';', ',', '\t']).optional(),
  headerRow: z.int().min(1),
  fields: z.record(z.string(), FIELD),
  ignored: z.array(z.string()),
})

/** How the columns of somebody's table fill the fields of a register; drafted by the command, corrected by a person. */
export type Mapping = z.infer<typeof MAPPING>

/** What stands for what a person has still to fill in. */
export const TO_FILL_IN = '?'

/** Reads a mapping file and checks it against the register that it names. Lists every fault that it has. */
export async function readMapping(path: string): Promise<{ mapping: Mapping; register: DescribedRegister }> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw mappingFault(path, ['There is no such file.'], cause)
  })
  const { data, error } = MAPPING.safeParse(parseJson(text, path))
  if (data === undefined)
    throw mappingFault(
      path,
      error.issues.map(({ path: place, message }) => `${place.join('.') || 'the file'}: ${message}.`),
    )
  const register = MAPPABLE.find((candidate) => candidate.register === data.register)
  if (register === undefined) throw new TypeError(`${data.register} passed the check and is no register`)
  const faults = [...fieldFaults(data, register)]
  if (faults.length > 0) throw mappingFault(path, faults)
  return { mapping: data, register }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw mappingFault(path, ['It is no JSON.'], cause)
  }
}

function* fieldFaults({ fields }: Mapping, { table, register }: DescribedRegister): Generator<string> {
  const columns = new Map(table.columns.map((column) => [column.name, column]))
  for (const [name, field] of Object.entries(fields)) {
    const column = columns.get(name)
    if (column === undefined) yield `fields.${name}: the register ${register} has no such field.`
    else if ('constant' in field) {
      if (column.cell.parse(field.constant) === undefined || column.holdsBsn)
        yield `fields.${name}: the constant is not what the schema asks.`
    } else if (field.column === TO_FILL_IN) yield `fields.${name}: say which column it is.`
    else
      for (const word of Object.values(field.words ?? {}))
        if (column.cell.parse(word) === undefined)
          yield `fields.${name}: a word stands for ${word === TO_FILL_IN ? 'nothing yet' : 'what the schema does not know'}.`
  }
  for (const { name, required } of columns.values())
    if (required && !(name in fields)) yield `fields.${name}: this field must be filled.`
}

/** Holds a header against the mapping: each column is used or ignored by name, so that none is dropped unseen. */
export function placesOf(header: readonly SheetCell[], mapping: Mapping, path: string): ReadonlyMap<string, number> {
  const titles = header.map((cell) => String(cell ?? '').trim())
  const used = Object.values(mapping.fields).flatMap((field) => ('column' in field ? [field.column] : []))
  const faults = [...new Set(used)]
    .filter((title) => titles.filter((other) => other === title).length !== 1)
    .map((title) => `The column "${title}" of the mapping must be in the header, once.`)
  const known = new Set([...used, ...mapping.ignored])
  for (const [place, title] of titles.entries())
    if (title !== '' && !known.has(title)) faults.push(`Column ${place + 1} is neither mapped nor ignored.`)
  if (faults.length === 0) return new Map(titles.map((title, place) => [title, place]))
  throw new InputFault({
    code: 'columns-differ',
    file: path,
    place: `row ${mapping.headerRow}`,
    says: faults.join(' '),
    remedy: 'Correct the mapping: "fields" for what is taken over, "ignored" for what is not.',
  })
}

function mappingFault(path: string, faults: readonly string[], cause?: unknown): InputFault {
  return new InputFault({
    code: 'mapping-unusable',
    file: path,
    says: `This mapping cannot be used. ${faults.join(' ')}`,
    remedy: 'Draft one with "zichtlijn read table FILE --suggest-mapping" and correct it.',
    cause,
  })
}
