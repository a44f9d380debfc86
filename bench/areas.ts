import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { scanForClusters } from '../src/signals/areas/spatial-scan.ts'
import { type AreaMap, makeMap } from './areas/made-up-map.ts'
import { type AreaNumbers, flatPlaces, localNumbers, type MapQuestion, ownNumbers } from './areas/own-numbers.ts'

/**
 * Statistics of areas beside PySAL, on the same maps in the same run:
 *
 *     node bench/areas.ts [--python-environment DIR] [--write FILE]
 *
 * A made-up map of 42 areas, one of 1,600, and the counties of North Carolina that libpysal comes with. Neighbours,
 * smoothed rates, Gi* and local Moran must be equal, the scan the same circle, and chances within what two draws of
 * permutations differ. Then, of Zichtlijn alone, what 14,500 areas cost. Needs python3 and, once, a network for PySAL.
 * With --write the small map and the numbers of PySAL go to a file, as the tests keep them. Ends with 1 when a number
 * is off.
 */

const PYSAL = ['esda==2.9.0', 'libpysal==4.14.1', 'geopandas==1.2.0']
const REFERENCE = join(import.meta.dirname, 'areas', 'reference.py')
const QUESTION = { nearest: 4, band: 1.6, permutations: 999, seed: 1, mostShare: 0.5 } as const
const EQUAL = 1e-9

const { values: options } = parseArgs({
  options: { 'python-environment': { type: 'string' }, write: { type: 'string' } },
})

const room = await mkdtemp(join(tmpdir(), 'bench-areas-'))
try {
  const python = await installPysal(resolve(options['python-environment'] ?? join(room, 'python')))
  const small = makeMap({ columns: 7, rows: 6, seed: 7 })
  const maps: Readonly<Record<string, AreaMap>> = {
    'made-up, 42 areas': small,
    'made-up, 1,600 areas': makeMap({ columns: 40, rows: 40, seed: 8 }),
    'North Carolina': JSON.parse(await outputOf(python, [REFERENCE, '--carolina'])),
  }
  for (const [name, map] of Object.entries(maps)) {
    const question: MapQuestion = { ...map, ...QUESTION }
    const theirs = await askReference(python, question)
    if (map === small && options.write !== undefined) await writeNumbers(options.write, question, theirs)
    report(name, ownNumbers(question), theirs)
  }
  measureCountry()
} finally {
  await rm(room, { recursive: true, force: true })
}

async function askReference(python: string, question: MapQuestion): Promise<AreaNumbers> {
  const file = join(room, 'map.json')
  await writeFile(file, JSON.stringify(question))
  return JSON.parse(await outputOf(python, [REFERENCE, file]))
}

async function writeNumbers(file: string, map: MapQuestion, theirs: AreaNumbers): Promise<void> {
  const numbers = { ...theirs, seconds: undefined }
  await writeFile(file, JSON.stringify({ made: `bench/areas: ${PYSAL.join(', ')}`, map, numbers }))
}

function report(name: string, ours: AreaNumbers, theirs: AreaNumbers): void {
  const unlike = (['queen', 'rook', 'nearest', 'band', 'quadrant'] as const).filter(
    (key) => JSON.stringify(ours[key]) !== JSON.stringify(theirs[key]),
  )
  const differences = (['globalBayes', 'localBayes', 'standardised', 'gi', 'moran'] as const).map(
    (key) => [key, farthest(ours[key], theirs[key])] as const,
  )
  const off = differences.filter(([, difference]) => !(difference <= EQUAL)).map(([key]) => key)
  const scan = Math.abs(ours.scan.ratio - theirs.scan.ratio)
  const sameCircle = JSON.stringify(ours.scan.areas) === JSON.stringify(theirs.scan.areas) && scan <= EQUAL
  const chances = ours.moranChance.map((chance, area) => drawsApart(chance, theirs.moranChance[area] ?? Number.NaN))
  const wrong = [...unlike, ...off, ...(sameCircle ? [] : ['scan']), ...(Math.max(...chances) < 5 ? [] : ['chances'])]
  if (wrong.length > 0) process.exitCode = 1
  console.log(name)
  for (const [key, difference] of differences) console.log(`  ${key}: at most ${difference.toExponential(1)} apart`)
  console.log(`  chances: at most ${Math.max(...chances).toFixed(1)} standard deviations of two draws apart`)
  console.log(`  scan: ${theirs.scan.areas.length} areas, log-likelihood ratio ${ours.scan.ratio.toFixed(6)}`)
  console.log(
    `  Gi* and local Moran with permutations: ${ours.seconds.toFixed(2)} s, PySAL ${theirs.seconds.toFixed(2)} s`,
  )
  console.log(wrong.length === 0 ? '  equal' : `  NOT EQUAL: ${wrong.join(', ')}`)
}

function farthest(ours: readonly number[], theirs: readonly number[]): number {
  return Math.max(...theirs.map((number, place) => Math.abs(number - (ours[place] ?? Number.NaN))))
}

/** How far two chances by permutation lie apart, in what two independent draws would; 1 draw is allowed for the edges. */
function drawsApart(one: number, other: number): number {
  const middle = (one + other) / 2
  const spread = Math.sqrt((2 * middle * (1 - middle)) / QUESTION.permutations)
  return Math.max(0, Math.abs(one - other) - 1 / QUESTION.permutations) / spread
}

function measureCountry(): void {
  const map = makeMap({ columns: 145, rows: 100, seed: 3 })
  const { seconds } = localNumbers({ ...map, permutations: 999, seed: 1 })
  const started = performance.now()
  const areas = { places: flatPlaces(map), counts: Float64Array.from(map.counts), sizes: Float64Array.from(map.sizes) }
  scanForClusters(areas, { seed: 1, replicas: 999, mostShare: 0.1, mostAreas: 50, mostChance: 0.05 })
  console.log('14,500 areas, as many as the country has buurten')
  console.log(`  Gi* and local Moran with 999 permutations: ${seconds.toFixed(1)} s`)
  console.log(
    `  scan of all circles up to 50 areas, 999 replicas: ${((performance.now() - started) / 1000).toFixed(1)} s`,
  )
}

async function installPysal(folder: string): Promise<string> {
  const python = join(folder, 'bin', 'python')
  if (!existsSync(python)) {
    await outputOf('python3', ['-m', 'venv', folder])
    await outputOf(python, ['-m', 'pip', 'install', '--quiet', ...PYSAL])
  }
  return python
}

async function outputOf(program: string, words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [...words], { maxBuffer: 2 ** 28 })
  return stdout
}
