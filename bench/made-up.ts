import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeUp } from '../src/made-up/make-up.ts'

/**
 * How hard the made-up region is: whether one indicator alone gives misuse away.
 *
 *     node bench/made-up.ts [--homes 20000] [--seeds 5] [--json]
 *
 * Over all seeds together: of each indicator how many of the places that show it are misused (its positive predictive
 * value); of each planted kind of misuse how often its best indicator sees it; of each innocent kind which indicator
 * it sets off most. Ends with 1 when an indicator is right too often, a kind is never missed, or an innocent kind
 * sets off nothing.
 */

const MOST_RIGHT = 0.35

const { values: options } = parseArgs({
  options: {
    homes: { type: 'string', default: '20000' },
    seeds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
})

interface Place {
  readonly kind: string
  readonly group: 'misuse' | 'innocent' | 'chance'
  readonly raises: readonly string[]
}

const FILES = { misuse: 'misuse.csv', innocent: 'innocents.csv', chance: 'chance.csv' } as const

async function readPlaces(folder: string): Promise<Place[]> {
  const found: Place[] = []
  for (const group of ['misuse', 'innocent', 'chance'] as const) {
    const [header = '', ...lines] = (await readFile(join(folder, 'truth', FILES[group]), 'utf8')).trimEnd().split('\n')
    const columns = header.split(',')
    for (const line of lines.filter((text) => text !== '')) {
      const cells = line.split(',')
      const cell = (name: string) => cells[columns.indexOf(name)] ?? ''
      found.push({ kind: cell('kind') || 'chance', group, raises: cell('raises').split(' ').filter(Boolean) })
    }
  }
  return found
}

async function placesOfSeed(seed: number): Promise<{ places: readonly Place[]; homes: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-made-up-'))
  try {
    const { homes } = await makeUp({ homes: Number(options.homes), seed, folder })
    return { places: await readPlaces(folder), homes }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const seeds = await Array.fromAsync({ length: Number(options.seeds) }, async (_, place) => placesOfSeed(place + 1))
const places = seeds.flatMap((seed) => seed.places)
const homes = seeds.reduce((sum, seed) => sum + seed.homes, 0)
const codes = [...new Set(places.flatMap(({ raises }) => raises))].sort()

const indicators = codes.map((code) => {
  const shown = places.filter(({ raises }) => raises.includes(code))
  const count = (group: Place['group']) => shown.filter((place) => place.group === group).length
  const misuse = count('misuse')
  return { code, misuse, innocent: count('innocent'), chance: count('chance'), right: misuse / shown.length }
})

const kinds = [...Map.groupBy(places, ({ kind }) => kind)]
  .filter(([kind]) => kind !== 'chance')
  .map(([kind, own]) => {
    const best = codes
      .map((code) => ({ code, count: own.filter(({ raises }) => raises.includes(code)).length }))
      .reduce((a, b) => (b.count > a.count ? b : a), { code: '-', count: 0 })
    const raising = own.filter(({ raises }) => raises.length > 0).length
    return {
      kind,
      group: own[0]?.group,
      places: own.length,
      best: best.code,
      bySeen: best.count / own.length,
      raising: raising / own.length,
      signs: own.reduce((sum, { raises }) => sum + raises.length, 0) / own.length,
    }
  })
  .toSorted((a, b) => `${b.group}${a.kind}`.localeCompare(`${a.group}${b.kind}`))

const misused = places.filter(({ group }) => group === 'misuse').length
const faults = [
  ...indicators
    .filter(({ right }) => right > MOST_RIGHT)
    .map(({ code, right }) => `${code} is right ${percent(right)}`),
  ...kinds
    .filter(({ group, bySeen }) => group === 'misuse' && bySeen === 1)
    .map(({ kind, best }) => `${kind} is never missed by ${best}`),
  ...kinds
    .filter(({ group, raising }) => group === 'innocent' && raising === 0)
    .map(({ kind }) => `${kind} sets off nothing`),
]

if (options.json) console.log(JSON.stringify({ homes, misused, indicators, kinds, faults }))
else print()
if (faults.length > 0) process.exitCode = 1

function print(): void {
  console.log(
    `${homes} homes over ${seeds.length} seeds, of which ${misused} places misused (${percent(misused / homes)})\n`,
  )
  console.log('indicator  misuse  innocent  by chance  right')
  for (const { code, misuse, innocent, chance, right } of indicators)
    console.log(`${code.padEnd(9)}${pad(misuse, 8)}${pad(innocent, 10)}${pad(chance, 11)}  ${percent(right)}`)
  console.log('\nkind                            places  best   sees    any    signs each')
  for (const { kind, group, places: count, best, bySeen, raising, signs } of kinds)
    console.log(
      `${group === 'misuse' ? '!' : ' '} ${kind.padEnd(28)}${pad(count, 8)}  ${best}  ${percent(bySeen)}  ${percent(raising)}  ${signs.toFixed(2)}`,
    )
  console.log(faults.length === 0 ? '\nHard enough.' : `\nNot as it should be:\n  ${faults.join('\n  ')}`)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`
}
