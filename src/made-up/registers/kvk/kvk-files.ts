import { basename, join } from 'node:path'
import { compact, PEILDATUM } from '../../calendar.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import type { Organisation } from '../../organisations/organisation.ts'
import { openTextSink } from '../text-sink.ts'
import { OFFICER_HEADER, officerLines } from './officer-lines.ts'
import { answersAbout } from './profiles.ts'
import type { Flaw, KvkSetting } from './setting.ts'

/** The Handelsregister of one gemeente: answers of the KVK API, one a line, and beside them the officers. */
export interface KvkFiles {
  add(neighbourhood: Pick<Neighbourhood, 'organisations'>): Promise<void>
  addOrganisations(organisations: readonly Organisation[]): Promise<void>
  /** The answers and the officers, which together are one delivery. */
  close(): Promise<readonly [answers: string, officers: string]>
}

/** Organisations that are written at once, so that no text grows with the region. */
const BATCH = 400

export async function openKvkFiles(folder: string, setting: KvkSetting): Promise<KvkFiles> {
  const name = `${compact(PEILDATUM)}_${setting.gemeente.code.slice(2)}`
  const answers = await openTextSink(join(folder, `${name}_kvk.jsonl`))
  const officers = await openTextSink(join(folder, `${name}_functionarissen.csv`))
  await officers.write(`${OFFICER_HEADER}\n`)
  const lines = { answers: 0, officers: 1 }
  const names = { answers: basename(answers.path), officers: basename(officers.path) }
  const write = async (batch: readonly Organisation[]) => {
    let [answerText, officerText] = ['', '']
    const notes: { place: string; flaw: Flaw }[] = []
    for (const organisation of batch) {
      for (const { says, flaws } of answersAbout(organisation, setting)) {
        lines.answers += 1
        answerText += `${JSON.stringify(says)}\n`
        for (const flaw of flaws) notes.push({ place: `${names.answers}, line ${lines.answers}`, flaw })
      }
      for (const { line, flaw } of officerLines(organisation, setting)) {
        lines.officers += 1
        officerText += line
        if (flaw !== undefined) notes.push({ place: `${names.officers}, line ${lines.officers}`, flaw })
      }
    }
    await Promise.all([answers.write(answerText), officers.write(officerText)])
    for (const { place, flaw } of notes) await setting.dirt.note(place, flaw.reason, flaw.rejectedAs)
  }
  const addOrganisations = async (organisations: readonly Organisation[]) => {
    for (let first = 0; first < organisations.length; first += BATCH)
      await write(organisations.slice(first, first + BATCH))
  }
  return {
    add: ({ organisations }) => addOrganisations(organisations),
    addOrganisations,
    async close() {
      await Promise.all([answers.close(), officers.close()])
      return [answers.path, officers.path]
    },
  }
}
