import type { Random } from '../../random.ts'
import { leftOut, unknownWord } from '../desks/cell-spoilings.ts'
import type { Spoiling } from '../desks/desk-file.ts'
import type { CountForm } from './count-file.ts'
import type { GemeenteCounts } from './gemeente-counts.ts'

const COLUMNS = ['gemeente_code', 'vanaf', 'tot', 'soort', 'aantal', 'waarom_leeg'] as const
type Column = (typeof COLUMNS)[number]

const SPOILINGS: readonly Spoiling<Column>[] = [
  unknownWord('soort', ['contant', 'crypto'], 0.002),
  leftOut('gemeente_code', 0.001),
]

/** Of a hundred suspicious transactions. Believable in shape, and no more. */
const KINDS = {
  'contant geld': 21,
  overboeking: 38,
  geldtransfer: 22,
  'virtuele valuta': 9,
  'koop van goederen': 7,
  vastgoed: 3,
} as const
/** Per year: by a resident, by a place of business, and by what is really wrong. */
const BY = { resident: 0.0022, establishment: 0.012, misuse: 1.4 } as const
/** What is wrong shows in cash and in property more than elsewhere. */
const OF_MISUSE = { 'contant geld': 45, overboeking: 25, geldtransfer: 10, vastgoed: 20 } as const
/** Below so many the FIU gives no count of the gemeente at all. */
const FEWEST_TOLD = 5

/** Transactions that the FIU declared suspicious, per gemeente, year and kind. */
export const SUSPICIOUS: CountForm<Column> = {
  register: 'suspicious',
  file: 'verdachte_transacties_2023_2025.csv',
  truth: 'suspicious-transactions.csv',
  columns: COLUMNS,
  spoilings: SPOILINGS,
  rowsOf: (year, gemeenten, random) =>
    gemeenten.flatMap((gemeente) => {
      const counts = countsOf(gemeente, random)
      const told = Object.values(counts).reduce((sum, count) => sum + count, 0) >= FEWEST_TOLD
      return Object.entries(counts).map(([soort, count]) => ({
        gemeente_code: gemeente.gemeente,
        vanaf: `${year}-01-01`,
        tot: `${year + 1}-01-01`,
        soort,
        aantal: told ? String(count) : '',
        waarom_leeg: told ? '' : 'geheim',
      }))
    }),
}

function countsOf({ residents, establishments, misuse }: GemeenteCounts, random: Random) {
  const counts: Record<keyof typeof KINDS, number> = {
    'contant geld': 0,
    overboeking: 0,
    geldtransfer: 0,
    'virtuele valuta': 0,
    'koop van goederen': 0,
    vastgoed: 0,
  }
  const people = Object.values(residents).reduce((sum, count) => sum + count, 0)
  const ordinary = people * BY.resident + establishments * BY.establishment
  const drawn = Math.max(0, Math.round(random.normal(ordinary, Math.sqrt(ordinary))))
  for (let one = 0; one < drawn; one += 1) counts[random.weighted(KINDS)] += 1
  const planted = random.about((misuse.drugs + misuse.other) * BY.misuse)
  for (let one = 0; one < planted; one += 1) counts[random.weighted(OF_MISUSE)] += 1
  return counts
}
