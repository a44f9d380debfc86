import type { Language, Words } from '../../vocabulary/language.ts'
import { registerName } from '../../vocabulary/register-name.ts'
import { FAMILY_WORDS } from '../../vocabulary/signal-words.ts'
import { indicatorOf } from '../catalogue.ts'
import type { Stack } from '../contract.ts'

/** A stack in words: what comes together, what each part adds to the two orders, and the places in them. */
export interface StackExplanation {
  /** `3 families · 2 onafhankelijke bronnen`. */
  readonly sentence: string
  readonly registers: string
  readonly contributions: readonly string[]
  readonly places: string
}

interface Contribution {
  readonly indicators: readonly string[]
  readonly family: string
  readonly direct: boolean
  readonly equal: number
  readonly learned: number
}

/** Puts a stack into words; `listed` is how many addresses have a place in the orders. */
export function explainStack(
  stack: Stack,
  { listed, language }: { readonly listed: number; readonly language: Language },
): StackExplanation {
  const words = WORDS[language]
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const families: Readonly<Record<string, Words>> = FAMILY_WORDS
  const contributions = JSON.parse(stack.contributions) as readonly Contribution[]
  return {
    sentence: words.sentence(stack.families.length, Math.min(stack.sources.length, stack.origins), stack.stacked),
    registers: stack.sources.map((source) => registerName(source)[language]).join(', '),
    contributions: [
      ...contributions.map(({ indicators, family, direct, equal, learned }) => {
        const names = indicators.map((code) => indicatorOf(code)?.name[language] ?? code).join(' + ')
        const from = direct ? '' : `, ${words.indirect}`
        const adds = words.adds(number.format(equal), number.format(learned))
        return `${names} (${families[family]?.[language] ?? family}${from}): ${adds}`
      }),
      ...(stack.source_part > 0 ? [words.further(number.format(stack.source_part))] : []),
    ],
    places: words.places({
      sum: number.format(stack.equal_sum),
      place: stack.equal_place,
      learned: number.format(stack.learned_sum),
      learnedPlace: stack.learned_place,
      listed,
    }),
  }
}

/** How the order of a list of stacks is made. */
export function orderSentence(language: Language): string {
  return WORDS[language].order
}

interface Places {
  readonly sum: string
  readonly place: number
  readonly learned: string
  readonly learnedPlace: number
  readonly listed: number
}

const WORDS = {
  nl: {
    sentence: (families: number, sources: number, stacked: boolean) =>
      `${families} ${families === 1 ? 'familie' : 'families'} · ${sources} onafhankelijke ${sources === 1 ? 'bron' : 'bronnen'}${stacked ? '' : ' (geen stapel)'}`,
    indirect: 'via een ander',
    adds: (equal: string, learned: string) => `+${equal} gelijk gewogen; ${learned} geleerd uit bezoeken`,
    further: (part: string) => `Meer dan één bron: +${part}`,
    places: ({ sum, place, learned, learnedPlace, listed }: Places) =>
      `Samen ${sum}: plaats ${place} van ${listed}. Geleerd uit bezoeken ${learned}: plaats ${learnedPlace}.`,
    order:
      'Volgorde: elk eerste signaal van een familie telt 1, elk volgend de helft, en wat via een ander komt ook de helft. Wat uit bezoeken is geleerd, staat ernaast en bepaalt de volgorde niet.',
  },
  en: {
    sentence: (families: number, sources: number, stacked: boolean) =>
      `${families} ${families === 1 ? 'family' : 'families'} · ${sources} independent ${sources === 1 ? 'source' : 'sources'}${stacked ? '' : ' (no stack)'}`,
    indirect: 'through another',
    adds: (equal: string, learned: string) => `+${equal} with equal weights; ${learned} learned from visits`,
    further: (part: string) => `More than one source: +${part}`,
    places: ({ sum, place, learned, learnedPlace, listed }: Places) =>
      `Together ${sum}: place ${place} of ${listed}. Learned from visits ${learned}: place ${learnedPlace}.`,
    order:
      'Order: the first signal of a family counts 1, each next one half, and what comes through another half as well. What visits taught stands beside it and does not make the order.',
  },
} satisfies Record<Language, object>
