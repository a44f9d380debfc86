import type { DrawnEvent } from '../signals/timeline/drawn-timeline.ts'
import type { Language } from '../vocabulary/language.ts'
import { registerName } from '../vocabulary/register-name.ts'
import type { ToldSignal, ToldSubject } from './subject-signals.ts'

const WORDS = {
  nl: {
    none: 'Er zijn geen signalen op dit adres.',
    nothingCounts: 'Geen signaal telt mee: er is geen stapel.',
    from: 'Uit',
    explanations: 'Eerst: onschuldige verklaringen',
    signals: 'Dan: de signalen',
    timeline: 'Wat is wanneer gebeurd?',
    chains: 'Wie de huur aan wie doorgeeft',
    unknown: 'onbekend',
    now: 'nu',
  },
  en: {
    none: 'There are no signals on this address.',
    nothingCounts: 'No signal counts: there is no stack.',
    from: 'From',
    explanations: 'First: innocent explanations',
    signals: 'Then: the signals',
    timeline: 'What happened when?',
    chains: 'Who passes the rent on to whom',
    unknown: 'unknown',
    now: 'now',
  },
} as const satisfies Record<Language, object>

/** The subject as lines for a person, in the order of the page: stack, explanations, signals, timeline, chain. */
export function subjectLines(told: ToldSubject, language: Language): readonly string[] {
  const words = WORDS[language]
  const { address, subject, stack, signals, timeline, chains } = told
  const isAddress = address !== null
  return [
    isAddress ? `${address} (${subject})` : subject,
    ...(stack === null
      ? isAddress
        ? [signals.length === 0 ? words.none : words.nothingCounts]
        : []
      : [stack.sentence, `${words.from}: ${stack.registers}.`]),
    ...part(words.explanations, signals.flatMap(explanationLines)),
    ...part(words.signals, signals.flatMap(signalLines)),
    ...(stack === null ? [] : ['', ...stack.contributions.map((line) => `  ${line}`), `  ${stack.places}`]),
    ...part(
      words.timeline,
      timeline.map((event) => eventLine(event, language)),
    ),
    ...part(
      words.chains,
      chains.map((chain) => `  ${chain}`),
    ),
  ]
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

function explanationLines({ explanation }: ToldSignal): readonly string[] {
  return [
    `  ${explanation.title}`,
    ...explanation.innocentExplanations.map(({ says, verdict }) => `    ? ${says} → ${verdict}`),
  ]
}

function signalLines({ explanation, routes, aside }: ToldSignal): readonly string[] {
  const { title, says, measured, inputs, doesNotSay, baseRate, hitRate } = explanation
  return [
    `  ${[title, ...routes].join(', ')}`,
    ...(aside === null ? [] : [`    (${aside})`]),
    `    ${says} ${measured}`,
    ...inputs.map((input) => `      ${input}`),
    ...doesNotSay.map((sentence) => `    – ${sentence}`),
    `    ${baseRate}`,
    `    ${hitRate}`,
  ]
}

/** `2024-01-15 … 2025-04-01  ░░  Niemand ingeschreven (Basisregistratie Personen)`: a gap stands out. */
function eventLine({ kind, lane, from, until, says }: DrawnEvent, language: Language): string {
  const words = WORDS[language]
  const begins = (from ?? words.unknown).padEnd(10)
  const moment = from !== null && until !== null && Date.parse(until) - Date.parse(from) <= 86_400_000
  const ends = moment ? ''.padEnd(12) : `… ${(until ?? words.now).padEnd(10)}`
  const mark = { gap: '░░', signal: ' ○' }[kind as string] ?? (moment ? ' ●' : '━━')
  const register = lane === 'signals' ? '' : ` (${registerName(lane)[language]})`
  return `  ${begins} ${ends} ${mark}  ${says[language]}${register}`
}
