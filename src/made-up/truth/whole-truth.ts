import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Neighbourhood } from '../neighbourhood.ts'
import type { Organisation } from '../organisations/organisation.ts'
import { openTextSink, type TextSink } from '../registers/text-sink.ts'
import { GROUND } from './told-ground.ts'
import { COMPANIES, PLACES, type Row, type Telling } from './told-tables.ts'

/**
 * Everything that was made up, as tables: what the readers should bring into the warehouse when nothing were dirty.
 * Only on request, for it takes as much room as the deliveries. People go by burgerservicenummer, organisations by KvK
 * number.
 */
export interface WholeTruth {
  add(neighbourhood: Neighbourhood): Promise<void>
  addOrganisations(organisations: readonly Organisation[]): Promise<void>
  close(): Promise<void>
}

export async function openWholeTruth(folder: string): Promise<WholeTruth> {
  await mkdir(folder, { recursive: true })
  const sinks = new Map<string, TextSink>()
  for (const [table, { columns }] of Object.entries({ ...PLACES, ...GROUND, ...COMPANIES })) {
    const sink = await openTextSink(join(folder, `${table}.csv`))
    await sink.write(toLine(columns))
    sinks.set(table, sink)
  }
  const write = async <From>(tellings: Readonly<Record<string, Telling<From>>>, from: From) => {
    for (const [table, { rows }] of Object.entries(tellings))
      await sinks.get(table)?.write(rows(from).map(toLine).join(''))
  }
  return {
    async add(neighbourhood) {
      await write(PLACES, neighbourhood)
      await write(GROUND, neighbourhood)
      await write(COMPANIES, neighbourhood.organisations)
    },
    addOrganisations: (organisations) => write(COMPANIES, organisations),
    async close() {
      for (const sink of sinks.values()) await sink.close()
    },
  }
}

/** No cell of these tables holds a comma or a quote; streets do not either. */
function toLine(cells: Row): string {
  return `${cells.map((cell) => cell ?? '').join(',')}\n`
}
