import { Command, Option } from 'commander'
import { HOMES } from '../../linkage/contract.ts'
import { indicatorOf } from '../../signals/catalogue.ts'
import { STACKS, type Stack } from '../../signals/contract.ts'
import { LANGUAGES, type Language } from '../../vocabulary/language.ts'
import { openWarehouse } from '../../warehouse/warehouse.ts'
import { readWarehouse, type WarehouseReader } from '../../warehouse/warehouse-reader.ts'
import { DEBUG_OPTION, JSON_OPTION, parseCount } from '../options.ts'
import { count, print } from '../output.ts'

const ORDERS = ['equal', 'learned'] as const

interface StackFlags {
  readonly warehouse: string
  readonly order: (typeof ORDERS)[number]
  readonly most: number
  readonly language: Language
  readonly json?: true
}

type ListedStack = Stack & { readonly address: string }

/** One origin of a stack, as the column `contributions` tells it. */
interface Contribution {
  readonly indicators: readonly string[]
  readonly direct: boolean
  readonly equal: number
  readonly learned: number
}

/** `zichtlijn signals stacks`: addresses where signals of several kinds come together, and what each of them adds. */
export function stacksCommand(): Command {
  return new Command('stacks')
    .description('list addresses by what their signals come to together, with what each adds')
    .requiredOption('--warehouse <dir>', 'the warehouse, after a run')
    .addOption(
      new Option('--order <order>', 'each family the same, or what visits taught').choices(ORDERS).default('equal'),
    )
    .option('--most <number>', 'how many to list', parseCount, 20)
    .addOption(new Option('--language <code>', 'the language of the list').choices(LANGUAGES).default('nl'))
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async (flags: StackFlags) => {
      const warehouse = await openWarehouse(flags.warehouse)
      try {
        const reader = await readWarehouse(warehouse, [STACKS, HOMES])
        try {
          await listStacks(reader, flags)
        } finally {
          reader.close()
        }
      } finally {
        await warehouse.close()
      }
    })
}

async function listStacks(reader: WarehouseReader, { order, most, language, json }: StackFlags): Promise<void> {
  const all = await reader.query<ListedStack>(
    `select stacks.*, homes.address
     from stacks join homes on homes.object_id = stacks.object_id
     order by stacks.${order}_place`,
  )
  const listed = all.slice(0, most).map((stack) => ({
    ...stack,
    contributions: JSON.parse(stack.contributions) as readonly Contribution[],
  }))
  const stacked = all.filter((stack) => stack.stacked).length
  const words = WORDS[language]
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const lines = listed.flatMap(({ address, contributions, source_part, equal_sum, learned_sum, ...stack }) => [
    '',
    `${order === 'equal' ? stack.equal_place : stack.learned_place}. ${address}${stack.stacked ? ` — ${words.stacked}` : ''}`,
    ...contributions.map(
      ({ indicators, direct, equal, learned }) =>
        `  ${number.format(order === 'equal' ? equal : learned).padStart(5)}  ${named(indicators, language)}${direct ? '' : ` (${words.indirect})`}`,
    ),
    ...(order === 'equal' && source_part > 0 ? [`  ${number.format(source_part).padStart(5)}  ${words.sources}`] : []),
    `  ${number.format(order === 'equal' ? equal_sum : learned_sum).padStart(5)}  ${words.together}`,
  ])
  const result = { stacks: all.length, stacked, order, listed }
  print(result, [words.headline(count(all.length), count(stacked)), words[order], ...lines], json === true)
}

function named(indicators: readonly string[], language: Language): string {
  return indicators.map((code) => `${code} ${indicatorOf(code)?.name[language] ?? ''}`.trim()).join('; ')
}

const WORDS = {
  nl: {
    headline: (all: string, stacked: string) =>
      `Op ${all} adressen telt een signaal mee. Op ${stacked} daarvan komen er drie of meer soorten samen, uit twee of meer registers.`,
    equal:
      'Elke soort telt voor 1; elk volgend los spoor van die soort half zo zwaar als het vorige; wat via eigenaar, verhuurder of bedrijf komt half; elk volgend los spoor met een eigen register een half extra.',
    learned:
      'Elk spoor telt voor wat bezoeken over die signalen leerden: bij 1 is de kans op misbruik ongeveer twee keer zo groot.',
    stacked: 'een stapel',
    indirect: 'via eigenaar, verhuurder of bedrijf',
    sources: 'omdat losse sporen uit meer registers komen',
    together: 'samen',
  },
  en: {
    headline: (all: string, stacked: string) =>
      `A signal counts at ${all} addresses. At ${stacked} of these, three or more kinds come together, from two or more registers.`,
    equal:
      'Each kind counts for 1; each next separate trace of that kind half as much as the one before; what comes by way of owner, landlord or business counts half; each next separate trace with a register of its own half extra.',
    learned:
      'Each trace counts for what visits taught about those signals: at 1 the chance of misuse is about twice as large.',
    stacked: 'a stack',
    indirect: 'by way of owner, landlord or business',
    sources: 'because separate traces come from several registers',
    together: 'together',
  },
} satisfies Record<Language, object>
