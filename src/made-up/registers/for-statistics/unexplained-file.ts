import { leftOut, unknownWord } from '../desks/cell-spoilings.ts'
import type { Spoiling } from '../desks/desk-file.ts'
import type { CountForm } from './count-file.ts'
import { HOLDINGS, type Holding } from './gemeente-counts.ts'

const COLUMNS = ['gemeente_code', 'vanaf', 'tot', 'bezit', 'aantal', 'waarom_leeg'] as const
type Column = (typeof COLUMNS)[number]

const SPOILINGS: readonly Spoiling<Column>[] = [
  unknownWord('bezit', ['2 of meer', '3-10'], 0.002),
  leftOut('gemeente_code', 0.001),
]

/** How much of what people with several homes hold the source cannot explain: it finds most misuse, and errs as well. */
const UNEXPLAINED = { planted: 0.7, ordinary: 0.05 } as const
/** Some gemeenten do not take part in the first year. */
const TAKES_PART = 0.8

/** Homes of households whose income and wealth do not explain what they own, per gemeente, year and size of the holding. */
export const UNEXPLAINED_HOMES: CountForm<Column> = {
  register: 'unexplained',
  file: 'onverklaarbaar_woningbezit_2023_2025.csv',
  truth: 'unexplained-homes.csv',
  columns: COLUMNS,
  spoilings: SPOILINGS,
  rowsOf: (year, gemeenten, random) =>
    gemeenten.flatMap(({ gemeente, homesHeld }) => {
      const measured = random.chance(TAKES_PART) || year > 2023
      return (Object.keys(HOLDINGS) as Holding[]).map((bezit) => {
        const { planted, ordinary } = homesHeld[bezit]
        const count = random.about(planted * UNEXPLAINED.planted) + random.about(ordinary * UNEXPLAINED.ordinary)
        return {
          gemeente_code: gemeente,
          vanaf: `${year}-01-01`,
          tot: `${year + 1}-01-01`,
          bezit,
          aantal: measured ? String(count) : '',
          waarom_leeg: measured ? '' : 'niet gemeten',
        }
      })
    }),
}
