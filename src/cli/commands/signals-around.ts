import { Command, Option } from 'commander'
import { LINK_WORDS } from '../../signals/networks/link-kinds.ts'
import { type Neighbourhood, neighbourhood, type OpenedPage } from '../../signals/networks/neighbourhood.ts'
import { NETWORK_LIMITS } from '../../signals/networks/network-limits.ts'
import {
  countWords,
  LINKS_DO_NOT_SAY,
  linkWords,
  nodeWords,
  notPassedWords,
} from '../../signals/networks/network-words.ts'
import { LANGUAGES, type Language } from '../../vocabulary/language.ts'
import { type Addresses, CASE_OPTION, HUB_OPTION, withNetwork } from '../opened-network.ts'
import { DEBUG_OPTION, JSON_OPTION, parseCount } from '../options.ts'
import { print } from '../output.ts'

interface AroundFlags {
  readonly warehouse: string
  readonly subject: string
  readonly depth: number
  readonly open?: number
  readonly size: number
  readonly hub: number
  readonly case?: string
  readonly language: Language
  readonly json?: true
}

export function aroundCommand(): Command {
  return new Command('around')
    .description('what lies around an object or organisation: how much of what, and page by page what it is')
    .requiredOption('--warehouse <dir>', 'the warehouse, after a run')
    .requiredOption('--subject <id>', 'a BAG id, or a KvK number')
    .option('--depth <number>', 'how many steps away it ends', parseCount, NETWORK_LIMITS.depth.value)
    .option('--open <page>', 'show a page, from 1; without it only counts', parseCount)
    .option('--size <number>', 'how many a page holds', parseCount, 20)
    .addOption(HUB_OPTION)
    .addOption(CASE_OPTION)
    .addOption(new Option('--language <code>', 'the language of the answer').choices(LANGUAGES).default('nl'))
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action((flags: AroundFlags) =>
      withNetwork(flags.warehouse, async ({ network, addressesOf }) => {
        const around = neighbourhood(network, flags.subject, {
          depth: flags.depth,
          hubNeighbours: flags.hub,
          throughPersons: flags.case !== undefined,
        })
        const { open, ...counted } = around
        const page =
          flags.open === undefined ? undefined : open({ from: (flags.open - 1) * flags.size, size: flags.size })
        const shown = page?.neighbours.flatMap(({ node, through }) => [node, through]) ?? []
        const addresses = await addressesOf([around.subject, ...shown])
        const result = { ...counted, page, case: flags.case, addresses: Object.fromEntries(addresses) }
        const lines = [
          nodeWords(around.subject, flags.language, addresses),
          ...countLines(around, flags.language),
          ...(page === undefined ? [] : pageLines(page, addresses, flags.language)),
          ...notPassedWords(around.notPassed, flags.language),
          ...LINKS_DO_NOT_SAY.map((words) => `– ${words[flags.language]}`),
        ]
        print(result, lines, flags.json === true)
      }),
    )
}

function countLines({ counts }: Neighbourhood, language: Language): readonly string[] {
  const step = language === 'nl' ? 'stap' : 'step'
  return counts.map(
    ({ hops, link, side, kind, nodes }) =>
      `  ${step} ${hops}: ${LINK_WORDS[link][side][language]} ${countWords(kind, nodes, language)}`,
  )
}

function pageLines({ neighbours, next }: OpenedPage, addresses: Addresses, language: Language): readonly string[] {
  const more = language === 'nl' ? 'Er is nog een pagina.' : 'There is another page.'
  return [
    '',
    ...neighbours.map(({ hops, node, through, links }) => {
      const [near, far] = [through, node].map((one) => nodeWords(one, language, addresses))
      return `  ${hops}  ${near} ${linkWords(links, language)} ${far}`
    }),
    ...(next === undefined ? [] : [more]),
    '',
  ]
}
