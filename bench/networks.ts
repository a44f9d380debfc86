import { execFile } from 'node:child_process'
import { parseArgs, promisify } from 'node:util'
import { createRandom, type Random } from '../src/made-up/random.ts'
import { LINK_KINDS } from '../src/signals/networks/link-kinds.ts'
import { degreeOf } from '../src/signals/networks/neighbour-lists.ts'
import { neighbourhood } from '../src/signals/networks/neighbourhood.ts'
import { type Network, type NetworkParts, networkFrom } from '../src/signals/networks/network.ts'
import { firstBytes, type PackedTexts, textAt } from '../src/signals/networks/packed-texts.ts'
import { isPassed } from '../src/signals/networks/passage.ts'
import { pathsBetween } from '../src/signals/networks/paths-between.ts'

/**
 * How fast a network is made and asked, what it takes, and whether its paths are as short as they can be:
 *
 *     node bench/networks.ts [--links 1000000,10000000] [--queries 1000] [--json]
 *
 * A made-up country: twice as many links as nodes, half of the nodes objects, an eighth organisations, the rest persons.
 * Most parties have one link, some have thousands. Half of the paths asked for are between any two nodes, half between
 * two that a walk of four hops joins. Each size runs in a process of its own, so that the peak memory is that of the
 * task. The floor is a search that has no lists and reads all links anew for every hop, in the same process on the same
 * questions. Ends with 1 when the floor finds another length, or ten million links take more than 1 GB, or half of the
 * paths or of the counts take more than 5 ms.
 */

const MOST = { links: 10_000_000, bytes: 1e9, milliseconds: 5 } as const
const FLOOR_QUERIES = 6
const HOPS = 6
const WALK = 4
/** Of a party's place in the list: the higher, the more links the first ones have. */
const SKEW = 4

const { values: options } = parseArgs({
  options: {
    links: { type: 'string', default: '1000000,10000000' },
    queries: { type: 'string', default: '1000' },
    json: { type: 'boolean', default: false },
    task: { type: 'string' },
  },
})

interface Figures {
  readonly links: number
  readonly buildSeconds: number
  readonly peakMemoryBytes: number
  readonly pathsFound: number
  readonly pathMilliseconds: Spread
  readonly countMilliseconds: Spread
  readonly floorMilliseconds: number
  /** Questions that the floor answered with another length. */
  readonly differing: number
}

interface Spread {
  readonly median: number
  readonly of99Percent: number
}

if (options.task === undefined) await measureAll(options.links.split(',').map(Number))
else console.log(JSON.stringify(measure(Number(options.task), Number(options.queries))))

async function measureAll(sizes: readonly number[]): Promise<void> {
  const results: Figures[] = []
  for (const size of sizes) {
    const words = [import.meta.filename, '--task', String(size), '--queries', options.queries]
    const { stdout } = await promisify(execFile)(process.execPath, words)
    results.push(JSON.parse(stdout) as Figures)
  }
  const missed = results.flatMap(missedBars)
  if (options.json) console.log(JSON.stringify({ results, missed }))
  else print(results, missed)
  if (missed.length > 0) process.exitCode = 1
}

function measure(links: number, queries: number): Figures {
  const random = createRandom('networks')
  const parts = madeUpParts(links, random)
  const started = performance.now()
  const network = networkFrom(parts)
  const buildSeconds = (performance.now() - started) / 1000
  const peakMemoryBytes = process.resourceUsage().maxRSS * 1024
  const questions = Array.from({ length: queries }, (_, place) => questionIn(network, random, place % 2 === 0))
  const found: (number | undefined)[] = []
  const settings = { mostHops: HOPS, throughPersons: true }
  const pathTimes = questions.map(({ ends: [from, to] }) =>
    timed(() => found.push(pathsBetween(network, nameOf(network, from), nameOf(network, to), settings).hops)),
  )
  const countTimes = questions.map(({ ends: [from] }) =>
    timed(() => neighbourhood(network, nameOf(network, from), { throughPersons: true }).counts),
  )
  let differing = 0
  const floorTimes = questions.slice(0, FLOOR_QUERIES).map(({ ends }, place) =>
    timed(() => {
      if (hopsByScanning(parts, network, ends) !== found[place]) differing += 1
    }),
  )
  return {
    links,
    buildSeconds,
    peakMemoryBytes,
    pathsFound: found.filter((hops) => hops !== undefined).length,
    pathMilliseconds: spreadOf(pathTimes),
    countMilliseconds: spreadOf(countTimes),
    floorMilliseconds: spreadOf(floorTimes).median,
    differing,
  }
}

function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0
  return { median: at(0.5), of99Percent: at(0.99) }
}

function madeUpParts(links: number, random: Random): NetworkParts {
  const objects = Math.floor(links / 4)
  const organisations = Math.floor(links / 16)
  const persons = Math.floor(links / 2) - objects - organisations
  const parts = {
    objects,
    organisations,
    persons,
    names: numberedTexts([
      { prefix: '99000100', digits: 8, count: objects },
      { prefix: 'kvk:', digits: 8, count: organisations },
    ]),
    from: new Uint32Array(links),
    to: new Uint32Array(links),
    kinds: new Uint8Array(links),
    records: numberedTexts([{ prefix: '70', digits: 8, count: links }]),
  }
  for (let link = 0; link < links; link++) {
    const kind = Math.floor(random.fraction() * LINK_KINDS.length)
    const amongOrganisations = ['runs', 'holds'].includes(LINK_KINDS[kind] ?? '')
    parts.kinds[link] = kind
    parts.from[link] = objects + Math.floor((organisations + persons) * random.fraction() ** SKEW)
    parts.to[link] = amongOrganisations
      ? objects + Math.floor(organisations * random.fraction())
      : Math.floor(objects * random.fraction())
  }
  return parts
}

interface Numbered {
  readonly prefix: string
  readonly digits: number
  readonly count: number
}

function numberedTexts(runs: readonly Numbered[]): PackedTexts {
  const lengths = new Uint32Array(runs.reduce((sum, { count }) => sum + count, 0))
  let place = 0
  for (const { prefix, digits, count } of runs) {
    lengths.fill(prefix.length + digits, place, place + count)
    place += count
  }
  const first = firstBytes(lengths)
  const bytes = Buffer.alloc(first.at(-1) ?? 0)
  let at = 0
  for (const { prefix, digits, count } of runs)
    for (let number = 0; number < count; number++)
      at += bytes.write(prefix + String(number).padStart(digits, '0'), at, 'latin1')
  return { bytes, first }
}

interface Question {
  readonly ends: readonly [number, number]
}

function questionIn(network: Network, random: Random, anyTwo: boolean): Question {
  const anyNode = () => Math.floor(random.fraction() * (network.objects + network.organisations))
  for (;;) {
    const from = anyNode()
    const to = anyTwo ? anyNode() : walkFrom(network, from, random)
    if (from !== to && to < network.objects + network.organisations && degreeOf(network.lists, from) > 0)
      if (degreeOf(network.lists, to) > 0) return { ends: [from, to] }
  }
}

function walkFrom({ lists }: Network, start: number, random: Random): number {
  let node = start
  for (let hop = 0; hop < WALK; hop++) {
    const place = (lists.first[node] ?? 0) + Math.floor(random.fraction() * degreeOf(lists, node))
    node = lists.neighbour[place] ?? node
  }
  return node
}

function nameOf(network: Network, node: number): string {
  return textAt(network.names, node)
}

/** Every hop reads all links, and marks whoever is beside a node that was reached by the hop before. */
function hopsByScanning({ from, to }: NetworkParts, network: Network, ends: readonly [number, number]) {
  const reached = new Int8Array(network.widths.neighbours.length).fill(-1)
  reached[ends[0]] = 0
  const mark = (one: number, other: number, hops: number) => {
    if (reached[one] !== hops - 1 || reached[other] !== -1) return
    if (one !== ends[0] && !isPassed(network, one, { throughPersons: true })) return
    reached[other] = hops
  }
  for (let hops = 1; hops <= HOPS; hops++) {
    for (let link = 0; link < from.length; link++) {
      const [one, other] = [from[link] ?? 0, to[link] ?? 0]
      mark(one, other, hops)
      mark(other, one, hops)
    }
    if (reached[ends[1]] === hops) return hops
  }
  return undefined
}

function missedBars({ links, peakMemoryBytes, pathMilliseconds, countMilliseconds, differing }: Figures): string[] {
  const slow = (what: string, { median }: Spread) =>
    links === MOST.links && median > MOST.milliseconds ? [`Half of the ${what} take ${median.toFixed(1)} ms`] : []
  return [
    ...(differing > 0 ? [`${differing} of ${FLOOR_QUERIES} paths of ${links} links have another length`] : []),
    ...(links === MOST.links && peakMemoryBytes > MOST.bytes
      ? [`${links} links take ${Math.round(peakMemoryBytes / 1e6)} MB`]
      : []),
    ...slow('paths', pathMilliseconds),
    ...slow('counts', countMilliseconds),
  ]
}

function print(results: readonly Figures[], missed: readonly string[]): void {
  const shown = ({ median, of99Percent }: Spread) => `${median.toFixed(2)}, 99 % under ${of99Percent.toFixed(1)}`
  console.table(
    results.map((figures) => ({
      links: figures.links,
      'made in s': Number(figures.buildSeconds.toFixed(2)),
      'peak memory MB': Math.round(figures.peakMemoryBytes / 1e6),
      'path, median ms': shown(figures.pathMilliseconds),
      found: figures.pathsFound,
      'count, median ms': shown(figures.countMilliseconds),
      'path by scanning, ms': Math.round(figures.floorMilliseconds),
      'other length': figures.differing,
    })),
  )
  console.log(missed.length === 0 ? 'Every bar is reached.' : `Missed:\n  ${missed.join('\n  ')}`)
}
