import { Argument, Command, Option } from 'commander'
import { CATALOGUE, indicatorOf, UNCOMPUTED } from '../../signals/catalogue.ts'
import type { Gate, Indicator, UncomputedIndicator } from '../../signals/indicator.ts'
import { positivePredictiveValue } from '../../vocabulary/base-rate.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { LANGUAGES, type Language } from '../../vocabulary/language.ts'
import { DEBUG_OPTION, JSON_OPTION } from '../options.ts'
import { print } from '../output.ts'

/** `zichtlijn signals catalogue`: what is asked of the registers, what is refused, and everything about one of these. */
export function catalogueCommand(): Command {
  return new Command('catalogue')
    .description('list the indicators, computed and refused, or tell everything about one')
    .addArgument(new Argument('[code]', 'one indicator, such as BW-02'))
    .addOption(new Option('--language <code>', 'the language of the words').choices(LANGUAGES).default('nl'))
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action((code: string | undefined, { language, json }: { language: Language; json?: true }) => {
      const found = code === undefined ? [...CATALOGUE, ...UNCOMPUTED].sort(byCode) : [find(code)]
      const lines =
        code === undefined
          ? found.map((entry) => line(entry, language))
          : found.flatMap((entry) => whole(entry, language))
      print({ indicators: found.map(toldOf) }, lines, json === true)
    })
}

type Entry = Indicator | UncomputedIndicator

function find(code: string): Entry {
  const entry = indicatorOf(code) ?? UNCOMPUTED.find((other) => other.code === code)
  if (entry === undefined)
    throw new InputFault({
      code: 'indicator-unknown',
      says: `The catalogue has no ${code}.`,
      remedy: 'Run zichtlijn signals catalogue for all codes.',
    })
  return entry
}

function byCode(one: Entry, other: Entry): number {
  return one.code < other.code ? -1 : 1
}

/** Everything but where its SQL lies and what it reads, which say nothing outside this house. */
function toldOf(entry: Entry): object {
  if (!('sql' in entry)) return entry
  const { sql: _sql, reads, ...told } = entry
  return { ...told, reads: reads.map(({ name }) => name) }
}

function line(entry: Entry, language: Language): string {
  const state = 'stage' in entry ? STAGE[language][entry.stage] : OUTCOME[language][entry.outcome]
  return `${entry.code}  ${state.padEnd(22)}  ${entry.name[language]}`
}

function whole(entry: Entry, language: Language): string[] {
  const words = WORDS[language]
  const head = `${entry.code} ${entry.name[language]}`
  if (!('sql' in entry))
    return [
      head,
      `${OUTCOME[language][entry.outcome]}: ${entry.because[language]}`,
      `${words.source}: ${entry.source[language]}`,
    ]
  const right = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(
    100 * positivePredictiveValue(entry.baseRate),
  )
  return [
    `${head} (${entry.version}, ${STAGE[language][entry.stage]}, ${entry.evidence})`,
    entry.says[language],
    '',
    words.explanations,
    ...entry.innocentExplanations.map(
      ({ says, untestedBecause }) =>
        `  ? ${says[language]}${untestedBecause === undefined ? '' : ` ${words.untested} ${untestedBecause[language]}`}`,
    ),
    '',
    words.doesNotSay,
    ...entry.doesNotSay.map((sentence) => `  – ${sentence[language]}`),
    '',
    words.limits,
    ...Object.entries(entry.limits).map(
      ([name, { value, unit, owner, reason, validFrom }]) =>
        `  ${name} = ${value} ${unit} (${owner}, ${validFrom}): ${reason}`,
    ),
    '',
    words.needs,
    ...entry.needs.map(({ register, noOlderThanDays }) => `  ${register}: ${words.noOlder(noOlderThanDays)}`),
    '',
    words.gates,
    ...Object.entries<Gate>({ ...entry.gates }).map(
      ([name, { outcome, because }]) =>
        `  ${words.gate[name as keyof typeof words.gate]}: ${words.outcome[outcome]}. ${because[language]}`,
    ),
    '',
    words.baseRate(right),
    `${words.source}: ${entry.source[language]}`,
  ]
}

const STAGE = {
  nl: { hypothesis: 'hypothese', trial: 'proef', pilot: 'pilot', mature: 'volwassen', withdrawn: 'ingetrokken' },
  en: { hypothesis: 'hypothesis', trial: 'trial', pilot: 'pilot', mature: 'mature', withdrawn: 'withdrawn' },
} as const

const OUTCOME = {
  nl: {
    'aggregate-only': 'alleen per gebied',
    refused: 'geweigerd',
    'no-data': 'geen gegevens',
    'as-stack': 'de stapel zelf',
  },
  en: { 'aggregate-only': 'per area only', refused: 'refused', 'no-data': 'no data', 'as-stack': 'the stack itself' },
} as const

const WORDS = {
  nl: {
    explanations: 'Eerst getoetst, als onschuldige verklaring:',
    untested: 'Niet te toetsen:',
    doesNotSay: 'Zegt niet:',
    limits: 'Grenzen:',
    needs: 'Nodig:',
    noOlder: (days: number) => `hoogstens ${days} dagen oud`,
    gates: 'Mag dit gevraagd worden?',
    gate: {
      lawful: 'Mag het',
      noProxy: 'Geen vervanger van iets verbodens',
      dataQuality: 'Zijn de gegevens goed genoeg',
      linkInFigures: 'Verband in cijfers',
      linkInSubstance: 'Verband in inhoud',
    },
    outcome: { passed: 'ja', 'being-measured': 'wordt gemeten', failed: 'nee' },
    baseRate: (right: string) =>
      `Van elke 100 adressen met dit signaal is er naar schatting bij ${right} iets aan de hand.`,
    source: 'Bron',
  },
  en: {
    explanations: 'Tested first, as innocent explanations:',
    untested: 'Cannot be tested:',
    doesNotSay: 'Does not say:',
    limits: 'Limits:',
    needs: 'Needs:',
    noOlder: (days: number) => `at most ${days} days old`,
    gates: 'May this be asked?',
    gate: {
      lawful: 'Is it lawful',
      noProxy: 'No stand-in for something forbidden',
      dataQuality: 'Are the data good enough',
      linkInFigures: 'Link in figures',
      linkInSubstance: 'Link in substance',
    },
    outcome: { passed: 'yes', 'being-measured': 'being measured', failed: 'no' },
    baseRate: (right: string) => `Of every 100 addresses with this signal, an estimated ${right} are misused.`,
    source: 'Source',
  },
} satisfies Record<Language, object>
