import { basename } from 'node:path'
import type { Neighbourhood } from '../../neighbourhood.ts'
import type { Random } from '../../random.ts'
import type { Dirt } from '../../truth/dirt.ts'
import { openTextSink } from '../text-sink.ts'

/** A row of a desk, by the columns of its file. */
export type DeskRow<C extends string> = Readonly<Record<C, string>>

/** Something that goes wrong in the rows of a desk. */
export interface Spoiling<C extends string> {
  readonly reason: string
  readonly rate: number
  /** Why our reader rejects the row; left out when it must take it as it is. */
  readonly rejectedAs?: string
  /** The cells that change, or nothing when the row has nothing to spoil. */
  spoil(row: DeskRow<C>, random: Random): Partial<DeskRow<C>> | undefined
}

/** What a writer of a delivery needs beside the neighbourhoods. */
export interface DeskSetting {
  readonly random: Random
  readonly dirt: Dirt
  /** Comes before the name of the file, where several gemeenten have one. */
  readonly prefix?: string
}

type Buurt = Pick<Neighbourhood, 'buurt' | 'dossiers'>

/** The file of one desk, written buurt by buurt; closing it says where it lies. */
export interface DeskFile {
  add(neighbourhood: Buurt): Promise<void>
  close(): Promise<string>
}

export interface DeskForm<C extends string> {
  readonly columns: readonly C[]
  readonly spoilings: readonly Spoiling<C>[]
  /** Whether rows have a number, by which a reader sees that one comes twice; they have when left out. */
  readonly numbered?: boolean
  rowsOf(neighbourhood: Buurt): readonly DeskRow<C>[]
}

/** How many desks save their list as UTF-16, as the tables of the BRP are. */
const UTF_16 = 0.12
const BYTE_ORDER_MARK = '\uFEFF'

export async function openDeskFile<C extends string>(
  path: string,
  form: DeskForm<C>,
  setting: DeskSetting,
): Promise<DeskFile> {
  const list = await openDeskList(path, form, setting)
  return { add: (neighbourhood) => list.write(form.rowsOf(neighbourhood)), close: list.close }
}

/** The same for rows that are known otherwise than buurt by buurt. */
export async function openDeskList<C extends string>(
  path: string,
  { columns, spoilings, numbered = true }: Omit<DeskForm<C>, 'rowsOf'>,
  setting: DeskSetting,
): Promise<{ write(rows: readonly DeskRow<C>[]): Promise<void>; close(): Promise<string> }> {
  const wide = setting.dirt.strikes(UTF_16)
  const sink = await openTextSink(path, wide ? 'utf16le' : 'utf8')
  if (wide) await setting.dirt.note(basename(path), 'utf-16')
  await sink.write(`${wide ? BYTE_ORDER_MARK : ''}${columns.join(';')}\n`)
  let line = 1
  return {
    async write(rows) {
      let text = ''
      const notes: (Fault & { readonly line: number })[] = []
      for (const clean of rows)
        for (const { row, faults } of asDelivered(clean, { spoilings, numbered }, setting)) {
          line += 1
          for (const fault of faults) notes.push({ ...fault, line })
          text += `${columns.map((column) => row[column]).join(';')}\n`
        }
      await sink.write(text)
      for (const note of notes)
        await setting.dirt.note(`${basename(path)}, line ${note.line}`, note.reason, note.rejectedAs)
    },
    async close() {
      await sink.close()
      return path
    },
  }
}

interface Fault {
  readonly reason: string
  readonly rejectedAs?: string
}

interface Delivered<C extends string> {
  readonly row: DeskRow<C>
  readonly faults: readonly Fault[]
}

const TWICE = 0.0006

/** The row as it is delivered, now and then twice. A reader names the first fault, so a row has one for which it is rejected. */
function asDelivered<C extends string>(
  clean: DeskRow<C>,
  { spoilings, numbered }: { readonly spoilings: readonly Spoiling<C>[]; readonly numbered: boolean },
  { random, dirt }: DeskSetting,
): readonly Delivered<C>[] {
  let row = clean
  const faults: Fault[] = []
  for (const spoiling of spoilings) {
    if (!dirt.strikes(spoiling.rate)) continue
    const cells = spoiling.spoil(row, random)
    if (cells === undefined) continue
    row = { ...row, ...cells }
    faults.push(spoiling)
    if (spoiling.rejectedAs !== undefined) return [{ row, faults }]
  }
  const once = { row, faults }
  return dirt.strikes(TWICE)
    ? [
        once,
        { row, faults: [numbered ? { reason: 'row-twice', rejectedAs: 'number-repeated' } : { reason: 'row-twice' }] },
      ]
    : [once]
}
