import type { Language, Words } from '../vocabulary/language.ts'
import { registerName } from '../vocabulary/register-name.ts'
import type { Signal, TrackRecord } from './contract.ts'
import type { Indicator } from './indicator.ts'
import { type BaseRateLens, baseRateLens } from './outcomes/base-rate-lens.ts'

/** A signal in words: enough for a lawyer and a neighbour to see what it is and what it is not. */
export interface Explanation {
  readonly title: string
  readonly says: string
  /** The measured value against the limit. */
  readonly measured: string
  readonly inputs: readonly string[]
  readonly innocentExplanations: readonly { readonly says: string; readonly verdict: string }[]
  readonly doesNotSay: readonly string[]
  readonly baseRate: string
  readonly hitRate: string
}

interface Input {
  readonly value: number | string | null
  readonly source: string
  readonly asOf: string
}

/** Puts one signal into words. `record` is the track record of its indicator, when there is one. */
export function explainSignal(
  signal: Signal,
  indicator: Indicator,
  { record, language }: { record?: TrackRecord | undefined; language: Language },
): Explanation {
  const words = WORDS[language]
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const written = (value: Input['value']) => (typeof value === 'number' ? number.format(value) : value)
  const inputs = Object.entries(JSON.parse(signal.inputs) as Record<string, Input>)
  return {
    title: `${indicator.code} ${indicator.name[language]}`,
    says: indicator.says[language],
    measured: words.measured(number.format(signal.value), number.format(signal.threshold), indicator.unit[language]),
    inputs: inputs.map(
      ([name, { value, source, asOf }]) =>
        `${indicator.inputs[name]?.[language] ?? name}: ${written(value) ?? words.unknown} (${registerName(source)[language]}, ${asOf})`,
    ),
    innocentExplanations: indicator.innocentExplanations.map(({ code, says, untestedBecause }) => ({
      says: says[language],
      verdict: verdictOf(code, signal, untestedBecause, language),
    })),
    doesNotSay: indicator.doesNotSay.map((sentence) => sentence[language]),
    baseRate: baseRateWords(baseRateLens(indicator.baseRate, record), words, number),
    hitRate: hitRateWords(record, words, number),
  }
}

function verdictOf(code: string, signal: Signal, untestedBecause: Words | undefined, language: Language): string {
  const words = WORDS[language]
  if (signal.explained_by.includes(code)) return words.holds
  if (signal.tested.includes(code)) return words.doesNotHold
  return `${words.untested} ${untestedBecause?.[language] ?? ''}`.trim()
}

function baseRateWords(
  { share, measuredIn }: BaseRateLens,
  words: (typeof WORDS)[Language],
  number: Intl.NumberFormat,
): string {
  const hundredth = number.format(share * 100)
  if (measuredIn === undefined) return words.baseRate(hundredth)
  return words.measuredBaseRate({
    share: hundredth,
    of: number.format(measuredIn.visited),
    found: number.format(measuredIn.confirmed),
  })
}

interface MeasuredBaseRate {
  readonly share: string
  readonly of: string
  readonly found: string
}

function hitRateWords(
  record: TrackRecord | undefined,
  words: (typeof WORDS)[Language],
  number: Intl.NumberFormat,
): string {
  if (record === undefined || record.rate === null || record.low === null || record.high === null)
    return words.unmeasured
  const hundredths = (share: number) => number.format(Math.round(share * 100))
  return words.hitRate({
    of: number.format(record.visited),
    right: number.format(record.confirmed),
    low: hundredths(record.low),
    high: hundredths(record.high),
  })
}

interface HitRate {
  readonly of: string
  readonly right: string
  readonly low: string
  readonly high: string
}

const WORDS = {
  nl: {
    measured: (value: string, limit: string, unit: string) => `Gemeten: ${value} ${unit}; de grens is ${limit}.`,
    unknown: 'onbekend',
    holds: 'klopt: dit signaal is hiermee verklaard en telt niet mee in een stapel',
    doesNotHold: 'getoetst en klopt hier niet',
    untested: 'kon niet worden getoetst.',
    baseRate: (share: string) =>
      `Misbruik is zeldzaam: met de aangenomen grondkans is er bij ongeveer ${share} van elke 100 adressen met zo'n signaal echt iets aan de hand.`,
    measuredBaseRate: ({ share, of, found }: MeasuredBaseRate) =>
      `Misbruik is zeldzaam: van ${of} bezochte adressen die door loting waren gekozen, was er bij ${found} echt iets aan de hand. Daarmee is er bij ongeveer ${share} van elke 100 adressen met zo'n signaal echt iets aan de hand.`,
    unmeasured: 'Hoe vaak dit signaal klopt, is nog niet gemeten: er is nog geen adres met dit signaal bezocht.',
    hitRate: ({ of, right, low, high }: HitRate) =>
      `Bij controle van ${of} adressen met dit signaal bleek er bij ${right} echt iets aan de hand (op elke 100 tussen ${low} en ${high}).`,
  },
  en: {
    measured: (value: string, limit: string, unit: string) => `Measured: ${value} ${unit}; the limit is ${limit}.`,
    unknown: 'unknown',
    holds: 'holds: this explains the signal, which does not count in a stack',
    doesNotHold: 'tested, and does not hold here',
    untested: 'could not be tested.',
    baseRate: (share: string) =>
      `Misuse is rare: with the assumed base rate, about ${share} of every 100 addresses with such a signal are really misused.`,
    measuredBaseRate: ({ share, of, found }: MeasuredBaseRate) =>
      `Misuse is rare: of ${of} addresses visited by lot, ${found} turned out to be misused. So about ${share} of every 100 addresses with such a signal are really misused.`,
    unmeasured: 'How often this signal is right has not been measured yet: no address with it was visited.',
    hitRate: ({ of, right, low, high }: HitRate) =>
      `Of ${of} addresses with this signal that were visited, ${right} turned out to be misused (between ${low} and ${high} of every 100).`,
  },
} satisfies Record<Language, object>
