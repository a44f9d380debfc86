import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createRandom } from '../src/made-up/random.ts'
import { ADDRESS_HISTORY } from '../src/sources/contract.ts'
import type { Row } from '../src/vocabulary/table.ts'
import { hardTexts, isLiving, TWO } from '../tests/address-linkage/hard-texts.ts'
import { type Outcome, qualityBy, qualityOf } from '../tests/address-linkage/outcome.ts'
import { linkRegion, regionOutcomes } from '../tests/address-linkage/region.ts'
import { linkTexts } from '../tests/address-linkage/texts.ts'

/**
 * How often an address is linked to the right object, and how often it is missed.
 *
 *     node bench/addresses.ts [--homes 20000] [--seed 1] [--texts 100000] [--json]
 *
 * First over all records of a made-up region whose register names no existing object, then over texts made from the
 * addresses of that region in other notations and with mistakes. Ends with 1 below precision .999 or recall .99.
 */

const { values: options } = parseArgs({
  options: {
    homes: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    texts: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
  },
})

function show(title: string, outcomes: readonly Outcome[], group: (outcome: Outcome) => string): void {
  if (options.json) return
  console.log(`\n${title}`)
  console.table(
    Object.fromEntries(
      qualityBy(outcomes, group).map(({ group: name, ...quality }) => [
        name,
        { ...quality, precision: quality.precision.toFixed(5), recall: quality.recall.toFixed(4) },
      ]),
    ),
  )
}

const folder = await mkdtemp(join(tmpdir(), 'bench-addresses-'))
try {
  const tables = await linkRegion(folder, { homes: Number(options.homes), seed: Number(options.seed) })
  const records = await regionOutcomes(folder, tables)
  const history = await tables.rows<Row<typeof ADDRESS_HISTORY>>(ADDRESS_HISTORY)
  tables.close()
  show('Records of the region, by register', records, ({ register }) => register)
  show('By method, or by the reason why not', records, ({ method }) => method)
  show('By what is written otherwise than the BAG has it', records, ({ kind }) => kind)

  const texts = hardTexts(history.filter(isLiving), Number(options.texts), createRandom(`texts ${options.seed}`))
  const started = performance.now()
  const read = await linkTexts(join(folder, 'texts'), history, texts)
  const seconds = (performance.now() - started) / 1000
  show(`${texts.length} texts in ${seconds.toFixed(1)} s, by kind`, read, ({ kind }) => kind)
  show('Texts by method, or by the reason why not', read, ({ method }) => method)

  const twice = read.filter(({ kind }) => kind.startsWith(TWO))
  const once = read.filter(({ kind }) => !kind.startsWith(TWO))
  const result = { records: qualityOf(records), texts: qualityOf(once), twoMistakes: qualityOf(twice), seconds }
  console.log(options.json ? JSON.stringify(result) : result)
  const { precision, recall } = result.records
  if (Math.min(precision, result.texts.precision) < 0.999 || Math.min(recall, result.texts.recall) < 0.99)
    process.exitCode = 1
} finally {
  await rm(folder, { recursive: true })
}
