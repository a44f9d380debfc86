import { Command, Option } from 'commander'
import { NETWORK_LIMITS } from '../../signals/networks/network-limits.ts'
import { LINKS_DO_NOT_SAY, linkWords, nodeWords, notPassedWords } from '../../signals/networks/network-words.ts'
import { type PathStep, type Paths, pathsBetween } from '../../signals/networks/paths-between.ts'
import { LANGUAGES, type Language } from '../../vocabulary/language.ts'
import { type Addresses, CASE_OPTION, HUB_OPTION, withNetwork } from '../opened-network.ts'
import { DEBUG_OPTION, JSON_OPTION, parseCount } from '../options.ts'
import { print } from '../output.ts'

interface PathFlags {
  readonly warehouse: string
  readonly from: string
  readonly to: string
  readonly hops: number
  readonly paths: number
  readonly hub: number
  readonly case?: string
  readonly language: Language
  readonly json?: true
}

export function pathCommand(): Command {
  const { mostHops, mostPaths } = NETWORK_LIMITS
  return new Command('path')
    .description('how two objects or organisations are tied by what registers tell: the shortest paths')
    .requiredOption('--warehouse <dir>', 'the warehouse, after a run')
    .requiredOption('--from <id>', 'a BAG id, or a KvK number')
    .requiredOption('--to <id>', 'another one')
    .option('--hops <number>', 'longer paths are not looked for', parseCount, mostHops.value)
    .option('--paths <number>', 'how many to show of those that are as short', parseCount, mostPaths.value)
    .addOption(HUB_OPTION)
    .addOption(CASE_OPTION)
    .addOption(new Option('--language <code>', 'the language of the answer').choices(LANGUAGES).default('nl'))
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action((flags: PathFlags) =>
      withNetwork(flags.warehouse, async ({ network, addressesOf }) => {
        const found = pathsBetween(network, flags.from, flags.to, {
          mostHops: flags.hops,
          mostPaths: flags.paths,
          hubNeighbours: flags.hub,
          throughPersons: flags.case !== undefined,
        })
        const addresses = await addressesOf(found.paths.flat().flatMap(({ from, to }) => [from, to]))
        const result = { ...found, case: flags.case, addresses: Object.fromEntries(addresses) }
        print(result, pathLines(found, addresses, flags.language), flags.json === true)
      }),
    )
}

function pathLines(found: Paths, addresses: Addresses, language: Language): readonly string[] {
  return [
    headline(found, language),
    ...found.paths.flatMap((steps) => ['', ...stepLines(steps, addresses, language)]),
    '',
    ...notPassedWords(found.notPassed, language),
    ...LINKS_DO_NOT_SAY.map((words) => `– ${words[language]}`),
  ]
}

function headline({ hops, paths, more }: Paths, language: Language): string {
  const dutch = language === 'nl'
  if (hops === undefined) return dutch ? 'Geen verband gevonden.' : 'No link found.'
  const shown = dutch ? `${paths.length} getoond` : `${paths.length} shown`
  const rest = more ? (dutch ? ', er zijn er meer' : ', there are more') : ''
  return dutch
    ? `Kortste verband: ${hops} stappen (${shown}${rest}).`
    : `Shortest link: ${hops} steps (${shown}${rest}).`
}

function stepLines(steps: readonly PathStep[], addresses: Addresses, language: Language): readonly string[] {
  const first = steps[0]?.from
  return [
    ...(first === undefined ? [] : [nodeWords(first, language, addresses)]),
    ...steps.map(({ to, links }) => `  ${linkWords(links, language)} ${nodeWords(to, language, addresses)}`),
  ]
}
