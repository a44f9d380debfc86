import { basename, join } from 'node:path'
import type { Report } from '../../events/happening.ts'
import type { Gemeente } from '../../land/area.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import type { DeskSetting } from '../desks/desk-file.ts'
import { openTextSink } from '../text-sink.ts'
import { type Filing, toSignal } from './signal.ts'
import { ON_TWO_PAGES, SIGNAL_SPOILINGS } from './signal-dirt.ts'

/** The reports of one gemeente as a list of Signalen. */
export interface SignalList {
  add(neighbourhood: Pick<Neighbourhood, 'dossiers' | 'buurt' | 'people'>): Promise<void>
  /** Where it lies; nothing when nobody reported anything. */
  close(): Promise<string | undefined>
}

type Note = readonly [line: number, reason: string, rejectedAs: string]

/**
 * The count stands last, where the API has it first: the list is written as it comes. Each report has a line of its
 * own, so that its place can be named.
 */
export async function openSignalList(folder: string, gemeente: Gemeente, setting: DeskSetting): Promise<SignalList> {
  const number = gemeente.code.slice(2)
  const host = `meldingen-${number}.example`
  const sink = await openTextSink(join(folder, `meldingen_${number}_2025.json`))
  await sink.write(`{"_links":{"self":{"href":"https://${host}/signals/v1/private/signals/"}},"results":[\n`)
  const place = basename(sink.path)
  const counted = { reports: 0 }
  return {
    async add({ dossiers, buurt, people }) {
      const notes: Note[] = []
      let text = ''
      const put = (signal: unknown) => {
        text += `${counted.reports === 0 ? '' : ',\n'}${JSON.stringify(signal)}`
        counted.reports += 1
      }
      const file = (report: Report, premises: Filing['premises']) => {
        const reporter = people.length === 0 ? undefined : setting.random.pick(people)
        const { signal, note } = asFiled(report, { premises, buurt, reporter, host }, setting)
        put(signal)
        if (note !== undefined) notes.push([counted.reports + 1, ...note])
        else if (setting.dirt.strikes(ON_TWO_PAGES)) {
          put(signal)
          notes.push([counted.reports + 1, 'on-two-pages', 'number-repeated'])
        }
      }
      for (const { premises, reports } of dossiers) for (const report of reports) file(report, premises)
      await sink.write(text)
      for (const [line, reason, rejectedAs] of notes)
        await setting.dirt.note(`${place}, line ${line}`, reason, rejectedAs)
    },
    async close() {
      await sink.write(`\n],"count":${counted.reports}}\n`)
      await sink.close()
      return counted.reports === 0 ? undefined : sink.path
    },
  }
}

/** The report as it is delivered, with what went wrong in it, at most one thing. */
function asFiled(
  report: Report,
  filing: Filing,
  { random, dirt }: DeskSetting,
): { signal: unknown; note?: readonly [reason: string, rejectedAs: string] } {
  const signal = toSignal(report, filing, random)
  for (const { reason, rate, rejectedAs, spoil } of SIGNAL_SPOILINGS) {
    const spoiled = dirt.strikes(rate) ? spoil(signal, random) : undefined
    if (spoiled !== undefined) return { signal: spoiled, note: [reason, rejectedAs] }
  }
  return { signal }
}
