import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'

/**
 * The long run of every test that tries damaged input: all of them, or those whose path holds a word that is given.
 * What begins with a dash goes to the test runner. A run that hangs or fails prints its seed.
 *
 *     npm run fuzz [-- damaged-deliveries --test-name-pattern="BRP JSON"]
 *     ZICHTLIJN_FUZZ_RUNS=100000 ZICHTLIJN_FUZZ_SEED=7 npm run fuzz
 */
const given = process.argv.slice(2)
const flags = given.filter((word) => word.startsWith('-'))
const words = given.filter((word) => !word.startsWith('-'))
const files = globSync(['src/**/*.test.ts', 'tests/**/*.test.ts'])
  .filter((file) => readFileSync(file, 'utf8').includes("/fuzz-runs.ts'"))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
const env = { ZICHTLIJN_FUZZ_RUNS: '10000', ...process.env }
const { status } = spawnSync(process.execPath, ['--test', ...flags, ...files], { env, stdio: 'inherit' })
process.exitCode = status ?? 1
