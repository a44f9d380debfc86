/**
 * How often a property is tried on damaged input: `few` times in the test command, as often as ZICHTLIJN_FUZZ_RUNS
 * says when it is set. `npm run fuzz` sets it to 10,000 and runs the tests that ask here.
 */
export function fuzzRuns(few: number): number {
  const wanted = Number(process.env['ZICHTLIJN_FUZZ_RUNS'] ?? '')
  return Number.isInteger(wanted) && wanted > 0 ? wanted : few
}
