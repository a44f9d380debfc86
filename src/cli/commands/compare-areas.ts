import { Command, Option } from 'commander'
import { AREA_SIGNS, type AreaSign, SEARCH_AREAS, type SearchArea } from '../../signals/contract.ts'
import { AREAS } from '../../sources/contract.ts'
import { LANGUAGES, type Language } from '../../vocabulary/language.ts'
import { withReader } from '../opened-reader.ts'
import { DEBUG_OPTION, JSON_OPTION, parseCount } from '../options.ts'
import { count, print } from '../output.ts'

interface AreaFlags {
  readonly warehouse: string
  readonly level: 'buurt' | 'wijk'
  readonly most: number
  readonly language: Language
  readonly json?: true
}

type NamedSign = AreaSign & { readonly name: string }

/** `zichtlijn signals areas`: how each area lies beside chance and its neighbours, and where to search. */
export function areasCommand(): Command {
  return new Command('areas')
    .description('hold areas beside their neighbours and chance, and list the areas where a search is promising')
    .requiredOption('--warehouse <dir>', 'the warehouse, after a run')
    .addOption(new Option('--level <level>', 'which areas').choices(['buurt', 'wijk']).default('buurt'))
    .option('--most <number>', 'how many areas to list for each measure', parseCount, 5)
    .addOption(new Option('--language <code>', 'the language of the list').choices(LANGUAGES).default('nl'))
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async ({ warehouse, level, most, language, json }: AreaFlags) => {
      const told = await withReader(warehouse, [AREA_SIGNS, SEARCH_AREAS, AREAS], async (reader) => ({
        signs: await reader.query<NamedSign>(
          `select area_signs.*, areas.name from area_signs join areas on areas.code = area_signs.area_code
           where area_signs.level = $level order by measure, smoothed_rate desc nulls last, area_code`,
          { level },
        ),
        searchAreas: await reader.rows<SearchArea>(SEARCH_AREAS),
      }))
      print({ level, ...told }, lines(told, most, language), json === true)
    })
}

interface Told {
  readonly signs: readonly NamedSign[]
  readonly searchAreas: readonly SearchArea[]
}

function lines({ signs, searchAreas }: Told, most: number, language: Language): string[] {
  const words = WORDS[language]
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  return [
    searchAreas.length === 0 ? words.noSearchArea : words.searchAreas(count(searchAreas.length)),
    ...searchAreas.map(({ measure, area_codes, observed, expected, p_value }) =>
      words.searchArea({
        measure: words.measure[measure as Measure],
        codes: area_codes.join(', '),
        observed: count(observed),
        expected: number.format(expected),
        chance: number.format(p_value),
      }),
    ),
    ...[...Map.groupBy(signs, ({ measure }) => measure)].flatMap(([measure, rows]) => [
      '',
      words.measure[measure as Measure],
      ...listed(rows, most).map((row) => `  ${areaLine(row, words, number)}`),
      ...(listed(rows, most).length === 0 ? [`  ${words.none}`] : []),
      ...tooSmall(rows, words),
    ]),
    '',
    words.howSmoothed,
    words.doesNotSay,
  ]
}

/** Where there is anything at all, the highest first. */
function listed(rows: readonly NamedSign[], most: number): readonly NamedSign[] {
  return rows.filter(({ numerator }) => numerator > 0).slice(0, most)
}

function areaLine(row: NamedSign, words: AreaWords, number: Intl.NumberFormat): string {
  const { name, area_code, numerator, denominator, smoothed_rate, q_value } = row
  const head = `${name} (${area_code}): ${words.outOf(number.format(numerator), number.format(denominator))}`
  if (smoothed_rate === null) return `${head}; ${words.small}`
  const standsOut = q_value !== null && q_value < STANDS_OUT ? words.standsOut(number.format(q_value)) : words.byChance
  return `${head}; ${words.smoothed(number.format(1000 * smoothed_rate))}; ${standsOut}`
}

/** After the correction for all areas that were tested: at most one in twenty of those named is there by chance. */
const STANDS_OUT = 0.05

function tooSmall(rows: readonly NamedSign[], words: AreaWords): string[] {
  const small = rows.filter((row) => row.too_small).length
  return small === 0 ? [] : [`  ${words.smallOnes(count(small))}`]
}

type Measure = keyof (typeof WORDS)['nl']['measure']
type AreaWords = (typeof WORDS)[Language]

interface SearchAreaWords {
  readonly measure: string
  readonly codes: string
  readonly observed: string
  readonly expected: string
  readonly chance: string
}

const WORDS = {
  nl: {
    noSearchArea: 'Geen zoekgebied: nergens komt meer bij elkaar dan toeval ook brengt.',
    searchAreas: (all: string) =>
      `${all} zoekgebieden: hier komt meer bij elkaar dan toeval brengt, het zoeken zelf meegerekend.`,
    searchArea: ({ measure, codes, observed, expected, chance }: SearchAreaWords) =>
      `  ${measure}: ${codes} — ${observed}, waar ${expected} gewoon was (kans op zo'n gebied door toeval: ${chance})`,
    measure: {
      'stacked-addresses': 'Adressen met een stapel',
      'vacant-homes': 'Lege woningen',
      'sole-director-foundations': 'Adressen van een stichting met één bestuurder',
      'dumping-events': 'Dumpingen',
      'unusual-transactions': 'Ongebruikelijke transacties',
    },
    outOf: (some: string, all: string) => `${some} van ${all}`,
    smoothed: (rate: string) => `ongeveer ${rate} per 1.000`,
    none: 'nergens',
    howSmoothed: 'Cijfers per 1.000 zijn naar het geheel toe gehaald: een klein aantal is vaak toeval.',
    standsOut: (chance: string) => `samen met de buurten eromheen meer dan toeval (q ${chance})`,
    byChance: 'kan toeval zijn',
    small: 'te klein om iets te zeggen',
    smallOnes: (some: string) => `${some} gebieden zijn te klein om iets te zeggen.`,
    doesNotSay: 'Dit zegt niets over één adres of over wie er woont. Meer melden geeft meer cijfers.',
  },
  en: {
    noSearchArea: 'No search area: nowhere comes more together than chance brings too.',
    searchAreas: (all: string) =>
      `${all} search areas: more comes together here than chance brings, the search itself counted.`,
    searchArea: ({ measure, codes, observed, expected, chance }: SearchAreaWords) =>
      `  ${measure}: ${codes} — ${observed}, where ${expected} was usual (chance of such an area: ${chance})`,
    measure: {
      'stacked-addresses': 'Addresses with a stack',
      'vacant-homes': 'Empty homes',
      'sole-director-foundations': 'Addresses of a foundation with one director',
      'dumping-events': 'Dumping',
      'unusual-transactions': 'Unusual transactions',
    },
    outOf: (some: string, all: string) => `${some} of ${all}`,
    smoothed: (rate: string) => `about ${rate} per 1,000`,
    none: 'nowhere',
    howSmoothed: 'Figures per 1,000 are drawn towards the whole: a small number is often chance.',
    standsOut: (chance: string) => `with the areas around it more than chance (q ${chance})`,
    byChance: 'may be chance',
    small: 'too small to say anything',
    smallOnes: (some: string) => `${some} areas are too small to say anything.`,
    doesNotSay: 'This says nothing of one address or of who lives there. More reporting gives higher figures.',
  },
} satisfies Record<Language, object>
