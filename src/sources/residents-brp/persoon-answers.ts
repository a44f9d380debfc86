import { basename } from 'node:path'
import { readJsonDocuments } from '../files/json-documents.ts'
import { isJsonObject } from '../files/json-fields.ts'

/** Why an answer, or someone in it, could not be read at all. */
export type AnswerFault = 'not-an-answer' | 'answer-names-nobody' | 'not-a-person'

/** Someone in an answer of BRP bevragen (Haal Centraal, version 2), not looked at yet. */
export interface ToldPerson {
  readonly persoon: unknown
  /** Where a person finds it back: `answers.jsonl, line 3, personen[1]`. */
  readonly place: string
}

/** The persons in a file of answers: answers as they came, or persons taken out of them. */
export async function* readToldPersons(
  path: string,
  onFault: (fault: AnswerFault, at: { readonly place: string }) => void,
): AsyncGenerator<ToldPerson> {
  for await (const { line, value } of readJsonDocuments(path)) {
    const place = `${basename(path)}, line ${line}`
    const told = personsIn(value)
    if (typeof told === 'string') onFault(told, { place })
    else
      for (const [at, persoon] of told.entries())
        yield { persoon, place: told.length === 1 ? place : `${place}, personen[${at}]` }
  }
}

/** The persons of an answer; a person that stands alone is an answer of one. */
function personsIn(answer: unknown): readonly unknown[] | AnswerFault {
  if (!isJsonObject(answer)) return 'not-an-answer'
  if (Array.isArray(answer['personen'])) return answer['personen']
  if (Object.hasOwn(answer, 'burgerservicenummer')) return [answer]
  // The history of someone's addresses does not say whose it is: only the question did.
  return Array.isArray(answer['verblijfplaatsen']) ? 'answer-names-nobody' : 'not-an-answer'
}
