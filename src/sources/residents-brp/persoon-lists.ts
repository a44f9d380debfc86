import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Bsn, parseBsn } from '../../vocabulary/bsn.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { isJsonObject } from '../files/json-fields.ts'
import { openSeenTexts } from '../files/seen-texts.ts'
import type { BrpFormat, Listener } from './brp-format.ts'
import type { BrpLine } from './brp-lines.ts'
import { readToldPersons } from './persoon-answers.ts'
import { linesOf } from './persoon-lines.ts'

/** Answers of BRP bevragen, about exactly the persons that were asked for. */
export const ANSWERS: BrpFormat = { supplier: 'RvIG (BRP bevragen)', scopeOf: personsIn, readLists }

async function* readLists(files: readonly string[], { onFault, onRead }: Listener): AsyncGenerator<readonly BrpLine[]> {
  let line = 0
  for (const file of files) {
    for await (const { persoon, place } of readToldPersons(file, onFault)) {
      line += 1
      if (isJsonObject(persoon)) yield linesOf(persoon, { place, line }, (fault) => onFault(fault, { place }))
      else onFault('not-a-person', { place })
    }
    onRead((await stat(file)).size)
  }
}

/** The persons as a checksum of their pseudonyms: a scope is printed, and a number of a person is not. */
async function personsIn(files: readonly string[], pseudonym: (bsn: Bsn) => string): Promise<string> {
  const persons = openSeenTexts()
  let answered = false
  for (const file of files)
    for await (const { persoon } of readToldPersons(file, () => undefined)) {
      answered = true
      const number = isJsonObject(persoon) ? persoon['burgerservicenummer'] : undefined
      const bsn = typeof number === 'string' ? parseBsn(number) : undefined
      if (bsn !== undefined) persons.add(pseudonym(bsn))
    }
  if (answered) return `${persons.size} persons, ${persons.checksum().slice(0, 12)}`
  throw new InputFault({
    code: 'not-brp',
    file: files.map((file) => basename(file)).join(', '),
    says: 'It holds no person of BRP bevragen.',
    remedy: 'Save the answers as they come ({"type": …, "personen": […]}), or give the person lists as GBA-V CSV.',
  })
}
