import { basename, join } from 'node:path'
import { compact, PEILDATUM } from '../../calendar.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import type { Person } from '../../people/person.ts'
import type { DeskSetting } from '../desks/desk-file.ts'
import { openTextSink } from '../text-sink.ts'
import { toPersoon } from './persoon.ts'

/** Answers of BRP bevragen about people who live outside the region and own, lend or direct in it. */
export interface AnswerFile {
  add(neighbourhood: Pick<Neighbourhood, 'outsiders'>): Promise<void>
  close(): Promise<string>
}

/** Twenty numbers are the most that one question may hold. */
const ASKED_AT_ONCE = 20
const BIRTH_DATE_PARTIAL = 0.004

/** One answer a line, as they came in. */
export async function openAnswerFile(
  folder: string,
  { dirt, prefix = '' }: Pick<DeskSetting, 'dirt' | 'prefix'>,
): Promise<AnswerFile> {
  const sink = await openTextSink(join(folder, `${prefix}${compact(PEILDATUM)}_haalcentraal_brp.jsonl`))
  let asked: Person[] = []
  let lines = 0
  /** The answer to one question, with the places in it where something went wrong. */
  const answer = (persons: readonly Person[]): { text: string; spoiled: readonly string[] } => {
    lines += 1
    const place = `${basename(sink.path)}, line ${lines}`
    const spoiled: string[] = []
    const personen = persons.map((person, at) => {
      const persoon = toPersoon(person)
      if (!dirt.strikes(BIRTH_DATE_PARTIAL)) return persoon
      spoiled.push(persons.length === 1 ? place : `${place}, personen[${at}]`)
      return { ...persoon, geboorte: { datum: yearOnly(person) } }
    })
    return { text: `${JSON.stringify({ type: 'RaadpleegMetBurgerservicenummer', personen })}\n`, spoiled }
  }
  const write = async (least: number) => {
    const answers = []
    while (asked.length >= least) answers.push(answer(asked.splice(0, ASKED_AT_ONCE)))
    await sink.write(answers.map(({ text }) => text).join(''))
    for (const place of answers.flatMap(({ spoiled }) => spoiled)) await dirt.note(place, 'birth-date-partial')
  }
  return {
    async add({ outsiders }) {
      asked = [...asked, ...outsiders]
      await write(ASKED_AT_ONCE)
    },
    async close() {
      await write(1)
      await sink.close()
      return sink.path
    },
  }
}

function yearOnly({ born }: Person) {
  const year = born.slice(0, 4)
  return { type: 'JaarDatum', jaar: Number(year), langFormaat: year }
}
