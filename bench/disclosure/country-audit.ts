import { roundCounts } from '../../src/disclosure/rounding/round-counts.ts'
import { type Audit, auditRounded, auditWithheld } from './audit.ts'
import { countedLattice, readCountry } from './national-lattice.ts'

/**
 * B9: how long the attacker takes over the whole country, and what he finds:
 *
 *     node bench/disclosure/country-audit.ts
 *
 * First a table in which small counts are withheld and, greedily, one more in each line: that is weak on purpose, and the
 * attack must find where. Then the rounded lattice, every cell to the ends of its interval, and the same with a second
 * crossing linked to it. Elsewhere the first was estimated at a day with a native solver, two programs for each cell.
 * Ends with 1 when it takes more than 15 minutes, or a rounded cell can be narrowed.
 */

const GOAL_SECONDS = 15 * 60
const SECRET = new Uint8Array(32).fill(7)

const country = await readCountry()
const audits: Record<string, Audit> = {}

const national = countedLattice(country, [20], '1')
audits['withheld, as far as needed'] = await auditWithheld(national)
audits['withheld, to all ends'] = await auditWithheld(national, 'all')
for (const base of [5, 10]) {
  const made = await roundCounts({ ...national, base, secret: SECRET })
  audits[`rounded to ${base}, to all ends`] = await auditRounded(national, made, { base, ends: 'all' })
}
const linked = countedLattice(country, [20, 8], '1')
const made = await roundCounts({ ...linked, base: 5, secret: SECRET })
audits['rounded to 5, two linked crossings'] = await auditRounded(linked, made, { base: 5, ends: 'needed' })

console.table(
  Object.entries(audits).map(([what, { open, sensitive, seconds, underProtected, exact }]) => ({
    what,
    'open cells': open,
    sensitive,
    seconds: Number(seconds.toFixed(1)),
    'too narrow': underProtected,
    exact,
  })),
)
console.log(`Peak memory ${Math.round(process.resourceUsage().maxRSS / 1000)} MB, one thread.`)
const rounded = Object.entries(audits).filter(([what]) => what.startsWith('rounded'))
const missed =
  Object.values(audits).some(({ seconds }) => seconds > GOAL_SECONDS) ||
  rounded.some(([, { underProtected }]) => underProtected > 0)
if (missed) process.exitCode = 1
console.log(missed ? 'A goal is missed.' : 'Every goal is reached.')
