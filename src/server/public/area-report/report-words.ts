import type { Missing } from '../../../publication/contract.ts'
import type { AreaLevel } from '../../../vocabulary/area.ts'
import type { Language } from '../../../vocabulary/language.ts'

/** The words of a report in one language. Numbers come written already. */
export interface ReportWords {
  readonly overline: string
  readonly kind: (level: AreaLevel, holders: string) => string
  readonly madeUp: string
  readonly known: (count: { readonly known: string; readonly of: string; readonly area: string }) => string
  readonly compared: (count: { readonly more: string; readonly less: string; readonly alike: string }) => string
  readonly noneKnown: (area: string) => string
  readonly place: (area: string, holder: string) => string
  readonly missing: Readonly<Record<Missing, string>>
  readonly missingSentence: Readonly<Record<Missing, string>>
  readonly interval: (low: string, high: string) => string
  readonly whole: Readonly<Record<'more' | 'less' | 'alike', (whole: string) => string>>
  /** Of every hundred areas, how many have a lower figure: a multiple of five. */
  readonly standing: (below: number, level: AreaLevel) => string
  readonly standingBetween: (low: number, high: number) => string
  readonly strip: (words: { readonly areas: string; readonly figure: string }) => string
  readonly series: (figures: string) => string
  readonly doesNotSay: string
  readonly innocent: string
  readonly areas: Readonly<Record<AreaLevel, string>>
  readonly reading: { readonly title: string; readonly lines: readonly string[] }
  readonly closing: Readonly<Record<'meaning' | 'sources' | 'protection' | 'again', string>>
  readonly asOf: (source: string, day: string) => string
  readonly release: (id: string, day: string) => string
  readonly minimum: (count: string) => string
  readonly licence: string
  readonly footer: (area: string, day: string) => string
  readonly page: { readonly word: string; readonly of: string }
}

const DUTCH: ReportWords = {
  overline: 'Zichtlijn: openbare cijfers over één gebied',
  kind: (level, holders) => {
    const nouns = { land: 'Land', gemeente: 'Gemeente', wijk: 'Wijk', buurt: 'Buurt' }
    return holders === '' ? nouns[level] : `${nouns[level]} in ${holders}`
  },
  madeUp: 'Verzonnen voorbeeld. Dit gebied bestaat niet. De cijfers zijn bedacht om te laten zien hoe Zichtlijn werkt.',
  known: ({ known, of, area }) => `Over ${area} zijn ${known} van de ${of} cijfers bekendgemaakt.`,
  compared: ({ more, less, alike }) =>
    `Vergeleken met het geheel: duidelijk hoger bij ${more}, duidelijk lager bij ${less}, geen duidelijk verschil bij ${alike}.`,
  noneKnown: (area) => `Over ${area} is geen cijfer bekendgemaakt.`,
  place: (area, holder) => `Kaart: waar ${area} ligt in ${holder}.`,
  missing: { withheld: 'onderdrukt', 'not-measured': 'geen waarneming', impossible: 'komt niet voor' },
  missingSentence: {
    withheld: 'Dit cijfer is niet bekendgemaakt. Anders zou iemand te herkennen zijn, of uit te rekenen.',
    'not-measured': 'Dit is hier niet gemeten. Het kan nul zijn of veel.',
    impossible: 'Dit komt hier niet voor: er is niets om te tellen.',
  },
  interval: (low, high) => `Het echte cijfer ligt meestal tussen ${low} en ${high}.`,
  whole: {
    more: (whole) => `Dat is meer dan in het geheel (${whole}).`,
    less: (whole) => `Dat is minder dan in het geheel (${whole}).`,
    alike: (whole) => `Dat is niet duidelijk meer of minder dan in het geheel (${whole}).`,
  },
  standing: (below, level) => {
    const areas = DUTCH.areas[level]
    if (below === 0) return `Bijna alle ${areas} met een cijfer hebben er een dat even hoog is of hoger.`
    if (below === 100) return `Bijna alle ${areas} met een cijfer hebben een lager cijfer.`
    return `Van elke 100 ${areas} met een cijfer hebben er ongeveer ${below} een lager cijfer.`
  },
  standingBetween: (low, high) => `Met de onzekerheid erbij: tussen ${low} en ${high} van de 100.`,
  strip: ({ areas, figure }) => `Alle ${areas} op een rij van laag naar hoog. Dit gebied: ${figure}.`,
  series: (figures) => `Per periode: ${figures}.`,
  doesNotSay: 'Wat dit niet zegt',
  innocent: 'Gewone verklaringen',
  areas: { land: 'landen', gemeente: 'gemeenten', wijk: 'wijken', buurt: 'buurten' },
  reading: {
    title: 'Zo leest u de strepen',
    lines: [
      'Elk streepje staat voor één twintigste van de gebieden van dezelfde soort. De grijze balk is de middelste helft.',
      'De stip is dit gebied. De lijn door de stip is de onzekerheid. Het donkere driehoekje is het geheel.',
      'Een hoog cijfer is een reden om te vragen, geen bewijs.',
    ],
  },
  closing: {
    meaning: 'Als er geen cijfer staat',
    sources: 'Bronnen',
    protection: 'Hoe de cijfers zijn beschermd',
    again: 'Zelf bekijken',
  },
  asOf: (source, day) => `${source}, stand ${day}`,
  release: (id, day) => `Uitgave van ${day}, kenmerk ${id}.`,
  minimum: (count) => `Een verhouding staat er pas vanaf een totaal van ${count}.`,
  licence: 'Licentie: CC BY 4.0. U mag dit rapport gebruiken als u de bron noemt.',
  footer: (area, day) => `${area} · Zichtlijn · uitgave van ${day}`,
  page: { word: 'bladzijde', of: 'van' },
}

const ENGLISH: ReportWords = {
  overline: 'Zichtlijn: public figures about one area',
  kind: (level, holders) => {
    const nouns = {
      land: 'Country',
      gemeente: 'Municipality (gemeente)',
      wijk: 'District (wijk)',
      buurt: 'Neighbourhood (buurt)',
    }
    return holders === '' ? nouns[level] : `${nouns[level]} in ${holders}`
  },
  madeUp: 'Made-up example. This area does not exist. The figures were invented to show how Zichtlijn works.',
  known: ({ known, of, area }) => `${known} of the ${of} figures about ${area} are published.`,
  compared: ({ more, less, alike }) =>
    `Beside the whole: clearly higher for ${more}, clearly lower for ${less}, no clear difference for ${alike}.`,
  noneKnown: (area) => `No figure about ${area} is published.`,
  place: (area, holder) => `Map: where ${area} lies in ${holder}.`,
  missing: { withheld: 'withheld', 'not-measured': 'not measured', impossible: 'does not occur' },
  missingSentence: {
    withheld: 'This figure is not published. Otherwise someone could be recognised, or worked out.',
    'not-measured': 'This was not measured here. It may be nothing or a lot.',
    impossible: 'This does not occur here: there is nothing to count.',
  },
  interval: (low, high) => `The true figure usually lies between ${low} and ${high}.`,
  whole: {
    more: (whole) => `That is more than in the whole (${whole}).`,
    less: (whole) => `That is less than in the whole (${whole}).`,
    alike: (whole) => `That is not clearly more or less than in the whole (${whole}).`,
  },
  standing: (below, level) => {
    const areas = ENGLISH.areas[level]
    if (below === 0) return `Nearly all ${areas} with a figure have one that is as high or higher.`
    if (below === 100) return `Nearly all ${areas} with a figure have a lower one.`
    return `Of every 100 ${areas} with a figure about ${below} have a lower one.`
  },
  standingBetween: (low, high) => `With the uncertainty: between ${low} and ${high} of the 100.`,
  strip: ({ areas, figure }) => `All ${areas} in a row from low to high. This area: ${figure}.`,
  series: (figures) => `Per period: ${figures}.`,
  doesNotSay: 'What this does not say',
  innocent: 'Ordinary explanations',
  areas: { land: 'countries', gemeente: 'municipalities', wijk: 'districts', buurt: 'neighbourhoods' },
  reading: {
    title: 'How to read the strips',
    lines: [
      'Every tick stands for one twentieth of the areas of the same kind. The grey bar is the middle half.',
      'The dot is this area. The line through the dot is the uncertainty. The dark triangle is the whole.',
      'A high figure is a reason to ask, not proof.',
    ],
  },
  closing: {
    meaning: 'Where there is no figure',
    sources: 'Sources',
    protection: 'How the figures are protected',
    again: 'See for yourself',
  },
  asOf: (source, day) => `${source}, as of ${day}`,
  release: (id, day) => `Release of ${day}, id ${id}.`,
  minimum: (count) => `A ratio is only given from a total of ${count}.`,
  licence: 'Licence: CC BY 4.0. You may use this report if you name the source.',
  footer: (area, day) => `${area} · Zichtlijn · release of ${day}`,
  page: { word: 'page', of: 'of' },
}

const ZERO: Readonly<Record<Language, string>> = {
  nl: '0: er was niets, of zo weinig dat het op nul is afgerond.',
  en: '0: there was nothing, or so little that it was rounded to zero.',
}

export function reportWords(language: Language): ReportWords {
  return language === 'nl' ? DUTCH : ENGLISH
}

/** What the four kinds of nothing mean, a line each. */
export function meaningsOfNothing(language: Language): readonly string[] {
  const { missing, missingSentence } = reportWords(language)
  const kinds = ['withheld', 'not-measured', 'impossible'] as const
  return [...kinds.map((kind) => `${missing[kind]}: ${uncapitalised(missingSentence[kind])}`), ZERO[language]]
}

function uncapitalised(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
