import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { compareNames, DEFAULT_THRESHOLD, type NameKind } from '../src/linkage/names/compare-names.ts'
import { foldText } from '../src/linkage/names/folded-text.ts'
import { realData } from '../tests/real-data.ts'

/**
 * How well names are compared, on a file of pairs that people have judged, beside two floors that need no thought:
 *
 *     node bench/names.ts [--file PAIRS.csv] [--wrong]
 *
 * The file has the columns schema, name1, name2 and is_match; without one it is the file of name pairs that
 * nomenklatura is tested with (OpenSanctions, MIT). Weights and limits were tried on the even rows only; the odd rows
 * tell what that is worth on others. The floors: to call every pair a match, and Jaro-Winkler over the words in alphabetical
 * order, with the threshold that suits it best on the very rows that it is measured on.
 */

interface JudgedPair {
  readonly row: number
  readonly kind: NameKind
  readonly one: string
  readonly other: string
  readonly same: boolean
}

type Likeness = (pair: JudgedPair) => number

const { values: options } = parseArgs({
  options: { file: { type: 'string' }, wrong: { type: 'boolean', default: false } },
})

const pairs = await readPairs(options.file ?? realData('linkage', 'nomenklatura_name_bench_cases.csv'))
const ours: Likeness = ({ one, other, kind }) => compareNames(one, other, kind).likeness
console.table({
  'always a match, all rows': measure(pairs, () => 1, 1),
  'Jaro-Winkler at its best, all rows': best(pairs, jaroWinklerOfWords),
  'Zichtlijn, even rows': measure(
    pairs.filter(({ row }) => row % 2 === 0),
    ours,
    DEFAULT_THRESHOLD,
  ),
  'Zichtlijn, odd rows (held out)': measure(
    pairs.filter(({ row }) => row % 2 === 1),
    ours,
    DEFAULT_THRESHOLD,
  ),
  'Zichtlijn, all rows': measure(pairs, ours, DEFAULT_THRESHOLD),
})
const started = performance.now()
for (const pair of pairs) ours(pair)
console.log(`${Math.round((pairs.length / (performance.now() - started)) * 1000)} pairs a second, parsing included`)
if (options.wrong) printWrong()

async function readPairs(path: string): Promise<readonly JudgedPair[]> {
  const rows: Record<string, string>[] = parse(await readFile(path), { columns: true })
  return rows.map((row, place) => ({
    row: place + 1,
    kind: kindOf(row['schema']),
    one: row['name1'] ?? '',
    other: row['name2'] ?? '',
    same: row['is_match'] === 'true',
  }))
}

function kindOf(schema: string | undefined): NameKind {
  if (schema === 'Person') return 'person'
  return schema === 'LegalEntity' ? 'unknown' : 'organisation'
}

function measure(judged: readonly JudgedPair[], likenessOf: Likeness, threshold: number) {
  const found = judged.filter((pair) => likenessOf(pair) >= threshold)
  const right = found.filter(({ same }) => same).length
  const precision = right / found.length
  const recall = right / judged.filter(({ same }) => same).length
  const rounded = (share: number) => Number(share.toFixed(3))
  const f1 = (2 * precision * recall) / (precision + recall)
  return { pairs: judged.length, threshold, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) }
}

function best(judged: readonly JudgedPair[], likenessOf: Likeness) {
  const measured = Array.from({ length: 50 }, (_, step) => measure(judged, likenessOf, 0.5 + step / 100))
  return measured.reduce((most, next) => (next.f1 > most.f1 ? next : most))
}

function printWrong(): void {
  for (const pair of pairs.filter(({ row }) => row % 2 === 0)) {
    const { likeness, reasons } = compareNames(pair.one, pair.other, pair.kind)
    if (likeness >= DEFAULT_THRESHOLD === pair.same) continue
    const against = reasons.filter(({ change }) => change < 0).map(({ feature }) => feature)
    console.log(
      `${pair.same ? 'missed' : 'wrong '} ${likeness.toFixed(2)}  ${pair.one} | ${pair.other}  (${against.join(', ')})`,
    )
  }
}

function jaroWinklerOfWords({ one, other }: JudgedPair): number {
  const sorted = (text: string) => (foldText(text).match(/[a-z0-9]+/g) ?? []).sort().join(' ')
  return jaroWinkler(sorted(one), sorted(other))
}

/** Winkler (1990), with a prefix of at most four letters and a scale of 0.1. */
function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1)
  const taken = new Set<number>()
  const matched = one.split('').flatMap((letter, place) => {
    for (let there = Math.max(0, place - reach); there <= Math.min(other.length - 1, place + reach); there += 1) {
      if (taken.has(there) || other[there] !== letter) continue
      taken.add(there)
      return [letter]
    }
    return []
  })
  if (matched.length === 0) return 0
  const inOther = [...taken].sort((a, b) => a - b).map((place) => other[place])
  const swapped = matched.filter((letter, place) => letter !== inOther[place]).length / 2
  const count = matched.length
  const jaro = (count / one.length + count / other.length + (count - swapped) / count) / 3
  const prefix = [0, 1, 2, 3].findIndex((place) => one[place] === undefined || one[place] !== other[place])
  return jaro + (prefix === -1 ? 4 : prefix) * 0.1 * (1 - jaro)
}
