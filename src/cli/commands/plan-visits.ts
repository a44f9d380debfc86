import { Command, InvalidArgumentError, Option } from 'commander'
import {
  UNKNOWN_BUSINESSES_TABLES,
  unknownBusinesses,
  type VisitList,
} from '../../signals/inspections/unknown-businesses.ts'
import { LANGUAGES, type Language } from '../../vocabulary/language.ts'
import { withReader } from '../opened-reader.ts'
import { DEBUG_OPTION, JSON_OPTION, parseCount } from '../options.ts'
import { count, print } from '../output.ts'

interface VisitFlags {
  readonly warehouse: string
  readonly visits: number
  readonly byLot: number
  readonly seed: string
  readonly accounts?: true
  readonly language: Language
  readonly json?: true
}

/** `zichtlijn signals unknown`: businesses that supervision has not seen, as a list of visits with some drawn by lot. */
export function unknownCommand(): Command {
  return new Command('unknown')
    .description('plan visits to businesses in the Handelsregister that supervision has not seen')
    .requiredOption('--warehouse <dir>', 'the warehouse, after a run')
    .option('--visits <number>', 'how many to plan', parseCount, 25)
    .option('--by-lot <share>', 'which share is drawn by lot, 0 to 1', parseShare, 0.2)
    .option('--seed <text>', 'the same seed on the same registers gives the same list', '1')
    .option('--accounts', 'why each is on the list: for who answers for it, not for who goes to look')
    .addOption(new Option('--language <code>', 'the language of the list').choices(LANGUAGES).default('nl'))
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async ({ warehouse, visits, byLot, seed, accounts, language, json }: VisitFlags) => {
      const list = await withReader(warehouse, UNKNOWN_BUSINESSES_TABLES, (reader) =>
        unknownBusinesses(reader, { visits, randomShare: byLot, seed }),
      )
      const { accounts: kept, ...handedOut } = list
      const lines = accounts === true ? accountLines(list, language) : visitLines(list, language)
      print(accounts === true ? { ...handedOut, accounts: kept } : handedOut, lines, json === true)
    })
}

function parseShare(text: string): number {
  const share = Number(text)
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError('Give a number from 0 to 1.')
  return share
}

function visitLines({ candidates, visits }: VisitList, language: Language): string[] {
  return [
    WORDS[language].headline(count(candidates), count(visits.length)),
    ...visits.map(({ address, establishment_number, sbi_code }) =>
      `${address}  ${establishment_number}  ${sbi_code ?? ''}`.trimEnd(),
    ),
  ]
}

function accountLines({ candidates, visits, accounts }: VisitList, language: Language): string[] {
  const words = WORDS[language]
  return [
    words.headline(count(candidates), count(visits.length)),
    ...accounts.flatMap(({ establishment_number, chosen_by, reasons, sum }) => [
      `${establishment_number}  ${words[chosen_by]}  ${sum}`,
      ...reasons.map(({ says, points }) => `  +${points} ${says[language]}`),
    ]),
  ]
}

const WORDS = {
  nl: {
    headline: (all: string, some: string) =>
      `${all} vestigingen zijn bij het toezicht niet bekend; ${some} staan op de lijst, in de volgorde van hun adres.`,
    rank: 'gekozen om redenen',
    lot: 'door het lot gekozen',
  },
  en: {
    headline: (all: string, some: string) =>
      `Supervision does not know ${all} vestigingen; ${some} are on the list, in the order of their addresses.`,
    rank: 'chosen for reasons',
    lot: 'drawn by lot',
  },
} satisfies Record<Language, object>
