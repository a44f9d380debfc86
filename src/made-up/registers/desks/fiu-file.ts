import { join } from 'node:path'
import type { Neighbourhood } from '../../neighbourhood.ts'
import type { Random } from '../../random.ts'
import { openTextSink } from '../text-sink.ts'
import type { DeskSetting } from './desk-file.ts'

/** What a wijk has in it, as far as unusual transactions go by it. */
interface WijkFigures {
  residents: number
  establishments: number
  misuse: number
}

/** Counts of unusual transactions, known when the whole region has passed by. */
export interface TransactionFile {
  add(neighbourhood: Pick<Neighbourhood, 'buurt' | 'people' | 'dossiers' | 'truths'>): void
  close(): Promise<string>
}

const QUARTERS = [2023, 2024, 2025].flatMap((year) =>
  ['01-01', '04-01', '07-01', '10-01'].map((start, place, starts) => ({
    from: `${year}-${start}`,
    until: `${starts[place + 1] === undefined ? year + 1 : year}-${starts[place + 1] ?? '01-01'}`,
  })),
)
/** Per quarter: by a resident, by a place of business, and by what is really wrong. Of the size of what banks report, no more. */
const BY = { resident: 0.0014, establishment: 0.02, misuse: 0.6 } as const
// All that a branch of a bank reports stands where the branch is; payment firms sit in business districts.
const HAS_BRANCH = 0.07
const BRANCH_TIMES = [5, 14] as const
// Reports come in for years after the period; the last quarters are never complete.
const LATE = [0.72, 0.88, 0.95] as const

export function createTransactionFile(
  folder: string,
  { random, prefix = '' }: Pick<DeskSetting, 'random' | 'prefix'>,
): TransactionFile {
  const wijken = new Map<string, WijkFigures>()
  const path = join(folder, `${prefix}fiu_2023_2025.csv`)
  return {
    add({ buurt, people, dossiers, truths }) {
      const code = `WK${buurt.code.slice(2, 8)}`
      const figures = wijken.get(code) ?? { residents: 0, establishments: 0, misuse: 0 }
      wijken.set(code, figures)
      figures.residents += people.length
      for (const { established } of dossiers) figures.establishments += established.length
      for (const { misuse } of truths) figures.misuse += misuse ? 1 : 0
    },
    async close() {
      const sink = await openTextSink(path)
      await sink.write('gebied_code;vanaf;tot;aantal\n')
      for (const [code, figures] of [...wijken].sort(([a], [b]) => (a < b ? -1 : 1)))
        await sink.write(rowsOf(code, figures, random))
      await sink.close()
      return path
    },
  }
}

function rowsOf(code: string, { residents, establishments, misuse }: WijkFigures, random: Random): string {
  const times = random.chance(HAS_BRANCH) ? random.between(...BRANCH_TIMES) : 1
  const each = (residents * BY.resident + establishments * BY.establishment) * times + misuse * BY.misuse
  return QUARTERS.map(({ from, until }, place) => {
    const complete = LATE[QUARTERS.length - 1 - place] ?? 1
    const count = Math.max(0, Math.round(random.normal(each, Math.sqrt(each)) * complete))
    return `${code};${from};${until};${count}\n`
  }).join('')
}
