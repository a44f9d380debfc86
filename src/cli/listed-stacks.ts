import { HOMES } from '../linkage/contract.ts'
import { indicatorOf } from '../signals/catalogue.ts'
import { INDICATOR_STATES, type IndicatorState, SIGNALS, STACKS, type Stack } from '../signals/contract.ts'
import { explainStack, orderSentence, type StackExplanation } from '../signals/stacking/stack-explanation.ts'
import type { Language, Words } from '../vocabulary/language.ts'
import { registerName } from '../vocabulary/register-name.ts'
import { GREYED_WORDS } from '../vocabulary/signal-words.ts'
import type { WarehouseReader } from '../warehouse/warehouse-reader.ts'
import { count } from './output.ts'

/** Each family the same, or what visits taught. */
export const ORDERS = ['equal', 'learned'] as const
export type StackOrder = (typeof ORDERS)[number]

/** The tables that a reader must have opened for `readStacks`. */
export const STACK_TABLES = [HOMES, SIGNALS, STACKS, INDICATOR_STATES]

/** The stacks in their order, how many signals there are, and which indicators do not count. */
export interface ListedStacks {
  readonly signals: number
  readonly unexplained: number
  readonly stacks: number
  readonly stacked: number
  readonly order: StackOrder
  readonly listed: readonly (Stack & { readonly address: string; readonly explanation: StackExplanation })[]
  readonly greyed: readonly { readonly indicator: string; readonly says: string }[]
}

/** Reads the first stacks of the list; `most` is how many. */
export async function readStacks(
  reader: WarehouseReader,
  { most, order, language }: { readonly most: number; readonly order: StackOrder; readonly language: Language },
): Promise<ListedStacks> {
  const [counts = { signals: 0, unexplained: 0 }] = await reader.query<{ signals: number; unexplained: number }>(
    'select count(*) as signals, count(*) filter (where len(explained_by) = 0) as unexplained from signals',
  )
  const [sizes = { stacks: 0, stacked: 0 }] = await reader.query<{ stacks: number; stacked: number }>(
    'select count(*) as stacks, count(*) filter (where stacked) as stacked from stacks',
  )
  const rows = await reader.query<Stack & { readonly address: string }>(
    `select stacks.*, homes.address from stacks join homes on homes.object_id = stacks.object_id
     where ${order}_place <= $most order by ${order}_place`,
    { most },
  )
  const states = await reader.rows<IndicatorState>(INDICATOR_STATES)
  return {
    ...counts,
    ...sizes,
    order,
    listed: rows.map((row) => ({ ...row, explanation: explainStack(row, { listed: sizes.stacks, language }) })),
    greyed: states.flatMap((state) => greyed(state, language)),
  }
}

/** The list as lines for a person, the greyed indicators at the end. */
export function stackLines(list: ListedStacks, language: Language): readonly string[] {
  const words = WORDS[language]
  return [
    words.signals(count(list.signals), count(list.signals - list.unexplained)),
    words.stacks(count(list.stacks), count(list.stacked)),
    list.order === 'equal' ? orderSentence(language) : words.learned,
    ...list.listed.flatMap(({ address, object_id, explanation, ...stack }) => [
      '',
      `${list.order === 'equal' ? stack.equal_place : stack.learned_place}. ${address} (${object_id})`,
      `   ${explanation.sentence}: ${explanation.registers}`,
      ...explanation.contributions.map((line) => `   ${line}`),
      `   ${explanation.places}`,
    ]),
    ...(list.greyed.length === 0 ? [] : ['', words.greyed, ...list.greyed.map(({ says }) => `  ${says}`)]),
  ]
}

function greyed({ indicator, state, registers }: IndicatorState, language: Language): ListedStacks['greyed'] {
  const reasons: Readonly<Record<string, Words>> = GREYED_WORDS
  const reason = reasons[state]?.[language]
  if (reason === undefined) return []
  const named = registers.length === 0 ? '' : ` (${registers.map((code) => registerName(code)[language]).join(', ')})`
  return [{ indicator, says: `${indicator} ${indicatorOf(indicator)?.name[language] ?? ''}: ${reason}${named}` }]
}

const WORDS = {
  nl: {
    signals: (all: string, explained: string) => `${all} signalen, waarvan ${explained} onschuldig verklaard.`,
    stacks: (all: string, stacked: string) => `Op ${all} adressen telt iets mee; op ${stacked} is het een stapel.`,
    learned:
      'Volgorde: wat bezoeken over deze signalen leerden. Elke eenheid erbij maakt misbruik ongeveer twee keer zo waarschijnlijk; bij weinig bezoeken is dat onzeker.',
    greyed: 'Indicatoren die nu niet meetellen',
  },
  en: {
    signals: (all: string, explained: string) => `${all} signals, of which ${explained} are innocently explained.`,
    stacks: (all: string, stacked: string) => `Something counts on ${all} addresses; on ${stacked} it is a stack.`,
    learned:
      'Order: what visits taught about these signals. Each unit more makes misuse about twice as likely; with few visits that is uncertain.',
    greyed: 'Indicators that do not count now',
  },
} as const satisfies Record<Language, object>
