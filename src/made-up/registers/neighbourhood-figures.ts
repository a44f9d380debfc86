import { join } from 'node:path'
import { isHome } from '../homes/premises.ts'
import type { Land } from '../land/area.ts'
import type { Neighbourhood } from '../neighbourhood.ts'
import type { Random } from '../random.ts'
import { writeText } from './text-sink.ts'

/** Counts per area, kept while the buurten pass by. */
export interface NeighbourhoodFigures {
  add(neighbourhood: Neighbourhood): void
  counts(): AreaCounts
}

/** By area code. */
export type AreaCounts = ReadonlyMap<string, Counts>

interface Counts {
  readonly residents: number
  readonly homes: number
}

const FEWEST_SHOWN = 10

export function createNeighbourhoodFigures(): NeighbourhoodFigures {
  const counts = new Map<string, Counts>()
  const count = (code: string, residents: number, homes: number) => {
    const before = counts.get(code) ?? { residents: 0, homes: 0 }
    counts.set(code, { residents: before.residents + residents, homes: before.homes + homes })
  }
  return {
    add({ gemeente, buurt, people, premises }) {
      const residents = people.filter(({ ended }) => ended === undefined).length
      const homes = premises.filter(isHome).length
      for (const code of [gemeente.code, `WK${buurt.code.slice(2, 8)}`, buurt.code]) count(code, residents, homes)
    },
    counts: () => counts,
  }
}

/** Kerncijfers wijken en buurten (CBS 85984NED) as "CSV met statistische symbolen". */
export async function writeNeighbourhoodFigures(
  folder: string,
  { land, counts, random }: { readonly land: Land; readonly counts: AreaCounts; readonly random: Random },
): Promise<string> {
  const rows = land.gemeenten.flatMap((gemeente) => [
    { code: gemeente.code, kind: 'Gemeente', gemeente: gemeente.name },
    ...gemeente.wijken.flatMap((wijk) => [
      { code: wijk.code, kind: 'Wijk', gemeente: gemeente.name },
      ...wijk.buurten.map((buurt) => ({ code: buurt.code, kind: 'Buurt', gemeente: gemeente.name })),
    ]),
  ])
  const lines = rows.map(({ code, kind, gemeente }, place) => {
    const { residents, homes } = counts.get(code) ?? { residents: 0, homes: 0 }
    const cells = [String(place), code.padEnd(10), gemeente.padEnd(40), kind.padEnd(10), code.padEnd(10)]
    return [...cells, symbol(residents, 5), symbol(homes, 1)].map((cell) => `"${cell}"`).join(';')
  })
  const header = [
    'ID',
    'WijkenEnBuurten',
    'Gemeentenaam_1',
    'SoortRegio_2',
    'Codering_3',
    'AantalInwoners_5',
    // The number behind a topic shifts between editions of one table.
    `Woningvoorraad_${random.integer(34, 38)}`,
  ]
  const path = join(folder, '85984NED_2024.csv')
  await writeText(path, `${[header.map((name) => `"${name}"`).join(';'), ...lines].join('\n')}\n`)
  return path
}

/** Padded to eight places; a dot where the number is too small to publish. CBS rounds residents to five. */
function symbol(count: number, roundTo: number): string {
  const shown = count > 0 && count < FEWEST_SHOWN ? '.' : String(Math.round(count / roundTo) * roundTo)
  return shown.padStart(8)
}
