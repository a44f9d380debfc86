import { basename, join } from 'node:path'
import { compact, PEILDATUM } from '../../calendar.ts'
import type { Gemeente } from '../../land/area.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import type { Dirt } from '../../truth/dirt.ts'
import { openTextSink } from '../text-sink.ts'
import { HISTORY_HEADERS, type HistoryList, historyRows } from './history-rows.ts'

/** The twenty years before, which no stand tells: a list for each kind of thing, of one gemeente. */
export interface HistoryFiles {
  add(neighbourhood: Neighbourhood): Promise<void>
  close(): Promise<readonly string[]>
}

const LISTS: readonly HistoryList[] = [
  'overdrachten',
  'overdracht_partijen',
  'tenaamstellingen',
  'hypotheken',
  'koopovereenkomsten',
]

export async function openHistoryFiles(folder: string, gemeente: Gemeente, dirt: Dirt): Promise<HistoryFiles> {
  const files = new Map<HistoryList, Awaited<ReturnType<typeof openList>>>()
  for (const list of LISTS) files.set(list, await openList(folder, gemeente, list))
  return {
    async add({ dossiers }) {
      for (const { estate } of dossiers)
        for (const { list, row, dirt: found } of historyRows(estate, dirt)) {
          const place = files.get(list)?.put(row)
          if (found !== undefined && place !== undefined) await dirt.note(place, found.reason, found.rejectedAs)
        }
      for (const file of files.values()) await file.flush()
    },
    close: () => Promise.all([...files.values()].map((file) => file.close())),
  }
}

async function openList(folder: string, gemeente: Gemeente, list: HistoryList) {
  const sink = await openTextSink(join(folder, `${compact(PEILDATUM)}_${gemeente.code.slice(2)}_${list}.csv`))
  const name = basename(sink.path)
  let buffer = `${HISTORY_HEADERS[list]}\n`
  let line = 1
  const flush = async () => {
    await sink.write(buffer)
    buffer = ''
  }
  return {
    /** Adds a row, and says where it comes to stand. */
    put(row: string): string {
      buffer += `${row}\n`
      line += 1
      return `${name}, line ${line}`
    },
    flush,
    async close() {
      await flush()
      await sink.close()
      return sink.path
    },
  }
}
