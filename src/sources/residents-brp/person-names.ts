import { parseLoDate } from '../../vocabulary/incomplete-date.ts'
import type { BrpColumn, BrpLine } from './brp-lines.ts'
import type { BrpPerson } from './delivered-tables.ts'

type Names = Omit<BrpPerson, 'person'>
type OnMalformed = (line: BrpLine) => void

const NAME_USES: ReadonlySet<string> = new Set(['E', 'P', 'V', 'N'])

/**
 * How someone is called and when they were born, by the first row of the list: below it are names of before. The
 * partner is the first that the list tells of, a former one too: who was married may still go by the name.
 */
export function parseNames(lines: readonly BrpLine[], onMalformed: OnMalformed): Names {
  const [first] = lines
  const married = lines.find((line) => line.cell('05.84.10') === '' && line.cell('05.02.40') !== '')
  const born = first?.cell('01.03.10') ?? ''
  const use = first?.cell('01.61.10') ?? ''
  const nameIn = (line: BrpLine | undefined, column: BrpColumn) =>
    line === undefined ? null : nameAt(line, column, onMalformed)
  return {
    given_names: nameIn(first, '01.02.10'),
    initials: null,
    prefix: nameIn(first, '01.02.30'),
    surname: nameIn(first, '01.02.40'),
    partner_prefix: nameIn(married, '05.02.30'),
    partner_surname: nameIn(married, '05.02.40'),
    name_use: NAME_USES.has(use) ? use : null,
    birth_date: born === '' || parseLoDate(born).is === 'impossible' ? null : born,
  }
}

/** A name holds no digit. What does could be a number of a person that slipped into the wrong cell. */
function nameAt(line: BrpLine, column: BrpColumn, onMalformed: OnMalformed): string | null {
  const text = line.cell(column).trim()
  if (!/\d/.test(text)) return text === '' ? null : text
  onMalformed(line)
  return null
}
