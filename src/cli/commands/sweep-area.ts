import { Command, Option } from 'commander'
import { AREA_SWEEP_TABLES, type AreaSweep, sweepArea } from '../../signals/inspections/area-sweep.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { LANGUAGES, type Language } from '../../vocabulary/language.ts'
import { withReader } from '../opened-reader.ts'
import { DEBUG_OPTION, JSON_OPTION } from '../options.ts'
import { count, print } from '../output.ts'

interface SweepFlags {
  readonly warehouse: string
  readonly area: string
  readonly language: Language
  readonly json?: true
}

/** `zichtlijn signals sweep`: every address of an area, register against register, none skipped. */
export function sweepCommand(): Command {
  return new Command('sweep')
    .description('lay the registers beside each other for every address of an area, and skip none')
    .requiredOption('--warehouse <dir>', 'the warehouse, after a run')
    .requiredOption('--area <code>', 'a gemeente, wijk or buurt, such as BU03630001')
    .addOption(new Option('--language <code>', 'the language of the list').choices(LANGUAGES).default('nl'))
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async ({ warehouse, area, language, json }: SweepFlags) => {
      const sweep = await withReader(warehouse, AREA_SWEEP_TABLES, (reader) => sweepArea(reader, { code: area }))
      if (sweep.addresses.length === 0)
        throw new InputFault({
          code: 'area-without-addresses',
          says: `No address of this warehouse lies in ${area}.`,
          remedy: 'Give the code of a gemeente (GM0363), wijk (WK036300) or buurt (BU03630001) that was delivered.',
        })
      print({ area, ...sweep }, lines(sweep, language), json === true)
    })
}

function lines({ addresses, notCompared }: AreaSweep, language: Language): string[] {
  const words = WORDS[language]
  const differing = addresses.filter(({ differences }) => differences.length > 0).length
  return [
    words.headline(count(addresses.length), count(differing)),
    ...notCompared.map(({ code, missing }) => words.notCompared(code, missing.join(', '))),
    ...addresses.flatMap(({ address, differences }) => [
      `${address}${differences.length === 0 ? ` — ${words.alike}` : ''}`,
      ...differences.map(({ says, between }) => `  ${says[language]} (${between.join(', ')})`),
    ]),
  ]
}

const WORDS = {
  nl: {
    headline: (all: string, some: string) =>
      `${all} adressen, allemaal bekeken. Bij ${some} zeggen de registers niet hetzelfde: een vraag voor op straat, geen verdenking.`,
    notCompared: (code: string, missing: string) => `Niet vergeleken: ${code}, want niet geleverd: ${missing}.`,
    alike: 'de registers zeggen hetzelfde',
  },
  en: {
    headline: (all: string, some: string) =>
      `${all} addresses, all looked at. At ${some} the registers do not say the same: a question for the street, no suspicion.`,
    notCompared: (code: string, missing: string) => `Not compared: ${code}, since not delivered: ${missing}.`,
    alike: 'the registers say the same',
  },
} satisfies Record<Language, object>
