import { join } from 'node:path'
import type { Land } from '../land/area.ts'
import type { Random } from '../random.ts'
import { writeText } from './text-sink.ts'

const YEARS = ['2022', '2023', '2024'] as const

/** Registered crime per gemeente in three years as a StatLine export of CBS 83648NED: regions by name, all cells quoted. */
export async function writeRegisteredCrime(
  folder: string,
  land: Land,
  setting: { residentsOf: (code: string) => number; random: Random },
): Promise<string> {
  const { random, residentsOf } = setting
  const rows = land.gemeenten.map(({ code, name }) => {
    const perResident = random.between(0.022, 0.065)
    return [name, ...YEARS.map(() => String(Math.round(residentsOf(code) * perResident * random.between(0.93, 1.07))))]
  })
  const lines = [
    ['Geregistreerde misdrijven en aangiften; soort misdrijf, gemeente 2026'],
    ['Soort misdrijf: Totaal misdrijven'],
    [''],
    ['Onderwerp', ...YEARS.map(() => 'Geregistreerde misdrijven')],
    ['Perioden', ...YEARS],
    ["Regio's", ...YEARS.map(() => 'aantal')],
    ...rows,
    ['Bron: Politie'],
  ]
  const path = join(folder, '83648NED_voorbeeldregio.csv')
  await writeText(path, `${lines.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n')}\n`)
  return path
}
