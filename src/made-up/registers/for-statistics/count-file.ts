import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from '../../random.ts'
import { createDirt } from '../../truth/dirt.ts'
import { type DeskRow, openDeskList, type Spoiling } from '../desks/desk-file.ts'
import { writeText } from '../text-sink.ts'
import type { GemeenteCounts } from './gemeente-counts.ts'

export type CountRow<C extends string> = DeskRow<C>

/** A list of counts that a body delivers of the region as a whole. */
export interface CountForm<C extends string> {
  readonly register: string
  readonly file: string
  /** The file in `truth/` that says what they would have delivered without a mistake. */
  readonly truth: string
  readonly columns: readonly C[]
  readonly spoilings: readonly Spoiling<C>[]
  rowsOf(year: number, gemeenten: readonly GemeenteCounts[], random: Random): readonly CountRow<C>[]
}

interface Setting {
  readonly deliveries: string
  readonly truth: string
  readonly random: Random
  readonly dirt: number
}

const YEARS = [2023, 2024, 2025] as const

/** Writes a list of counts, as it is delivered and as it should be. Returns where the delivery lies. */
export async function writeCounts<C extends string>(
  form: CountForm<C>,
  gemeenten: readonly GemeenteCounts[],
  { deliveries, truth, random, dirt: level }: Setting,
): Promise<string> {
  const { register, columns } = form
  const own = random.fork(register)
  const rows = YEARS.flatMap((year) => form.rowsOf(year, gemeenten, own.fork(String(year))))
  const clean = rows.map((row) => columns.map((column) => row[column]).join(','))
  await writeText(join(truth, form.truth), `${[columns.join(','), ...clean].join('\n')}\n`)
  const dirt = createDirt(register, {
    random: own.fork('dirt'),
    truth: {
      addDirt: ({ place, reason, rejectedAs }) =>
        appendFile(join(truth, 'dirt.csv'), `${register},"${place}",${reason},${rejectedAs}\n`),
    },
    level,
  })
  const list = await openDeskList(
    join(deliveries, register, form.file),
    { ...form, numbered: false },
    { random: own.fork('spoiling'), dirt },
  )
  await list.write(rows)
  return list.close()
}
