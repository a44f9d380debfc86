import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * What protecting and attacking tables costs, beside the stored figures of other tools and the goals B1 to B10:
 *
 *     node bench/disclosure.ts [--parts rounding,country-audit,suppression,look-up]
 *
 * Reads the real areas, populations and published tables of `ZICHTLIJN_REAL_DATA`. Each part runs in a process of its own,
 * so that its memory is its own, and can be run alone: `node bench/disclosure/rounding.ts`. Ends with 1 when a goal is
 * missed. Half an hour at most on two cores; the tables with insiders take the most.
 */

const PARTS = ['rounding', 'country-audit', 'suppression', 'look-up']

const { values: options } = parseArgs({ options: { parts: { type: 'string', default: PARTS.join(',') } } })

for (const part of options.parts.split(',')) {
  if (!PARTS.includes(part)) throw new RangeError(`There is no part "${part}"; there are ${PARTS.join(', ')}.`)
  console.log(`\n${part}`)
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'disclosure', `${part}.ts`)], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
