import type { Random } from '../random.ts'

/** Names that no gemeente, wijk or buurt in the Netherlands needs to recognise itself in. */

const GEMEENTE_STEMS =
  'Water Nieuw Zuider Ooster Riet Lis Zwanen Brede Hoge Wilgen Ransdorper Kaag Reiger Otter Elzen Biezen Gouw Rijn Spieker Grutte Zomer Koren Lauwer Sterre Duin Meeuwen Zilver Aal Eng Plas'.split(
    ' ',
  )
const GEMEENTE_ENDINGS = [
  'dam',
  'werve',
  'koogen',
  'waarde',
  'meerdijk',
  'horne',
  'veste',
  'zijl',
  'broeck',
  'rade',
  'wijck',
  'stede',
  'kerke',
  'oever',
]

const WIJKEN = [
  'Binnenstad',
  'Havenkwartier',
  'Noorderkwartier',
  'Zuiderkwartier',
  'Molenwijk',
  'Stationskwartier',
  'Oosterpolder',
  'Westerpolder',
  'Dijkzicht',
  'Parkwijk',
  'Meerzicht',
  'Vesting',
  'Sluiskwartier',
  'Lindenwijk',
  'Waterwijk',
]

const VILLAGES = [
  'Oudewerf',
  'Kleinmeer',
  'Rietwoude',
  'Zwaandorp',
  'Lageveen',
  'Sluiswijk',
  'Middelwaard',
  'Kerkwerve',
  'Noordkaag',
  'Eendewoude',
  'Zandwerf',
  'Binnenmeer',
  'Dijkhuizen',
  'Wilgenoord',
  'Ganzewerf',
  'Molenrak',
  'Elzendorp',
  'Westkaag',
]

const BUURT_STEMS = [
  'Molen',
  'Kerk',
  'Haven',
  'Visser',
  'Schipper',
  'Bloemen',
  'Bomen',
  'Vogel',
  'Sterren',
  'Componisten',
  'Schilders',
  'Werf',
  'Wal',
  'Park',
  'Station',
  'Sluis',
  'Dijk',
  'Meer',
  'Riet',
  'Wilgen',
  'Linden',
  'Kastanje',
  'Zeehelden',
]
const BUURT_ENDINGS = ['buurt', 'kwartier', 'veld', 'hof', 'rand', 'eiland']
const BUURT_NAMES = combine(BUURT_STEMS, BUURT_ENDINGS)
const WIND_DIRECTIONS = [' Noord', ' Oost', ' Zuid', ' West']
const BUITEN = [
  'Buitengebied',
  'Buitengebied Noord',
  'Buitengebied Zuid',
  'Buitengebied Oost',
  'Buitengebied West',
  'Polder',
]
const BUSINESS = ['Bedrijvenpark', 'Industrieterrein', 'Bedrijventerrein Haven', 'Bedrijventerrein Dijk', 'Handelskade']

export interface PlaceNames {
  gemeente(): string
  wijk(village: boolean): string
  buurt(character: 'countryside' | 'business' | 'other'): string
  /** Names of wijken and buurten repeat between gemeenten, as real ones do, but not within one. */
  enterGemeente(): void
}

export function createPlaceNames(random: Random): PlaceNames {
  const gemeenten = issuer(random, [
    ['Waterdam'],
    combine(GEMEENTE_STEMS, GEMEENTE_ENDINGS).filter((name) => name !== 'Waterdam'),
  ])
  let entered = 0
  let wijken = issuer(random, [])
  let villages = wijken
  let lists = { countryside: wijken, business: wijken, other: wijken }
  return {
    gemeente: gemeenten,
    wijk: (village) => (village ? villages() : wijken()),
    buurt: (character) => lists[character](),
    enterGemeente() {
      entered += 1
      const oldest = entered === 1 ? ['Oude Haven'] : []
      wijken = issuer(random, [
        ['Binnenstad'],
        WIJKEN.filter((name) => name !== 'Binnenstad'),
        combine(BUURT_STEMS, ['wijk']),
        combine(BUURT_STEMS, ['zoom', 'landen', 'weide']),
      ])
      villages = issuer(random, [VILLAGES, combine(['Nieuw-', 'Oud-', 'Klein-', 'Groot-'], VILLAGES)])
      lists = {
        countryside: issuer(random, [BUITEN, combine(BUITEN, [' I', ' II', ' III', ' IV', ' V', ' VI'])]),
        business: issuer(random, [BUSINESS, combine(BUSINESS, [' I', ' II', ' III', ' IV', ' V', ' VI'])]),
        other: issuer(random, [oldest, BUURT_NAMES, combine(BUURT_NAMES, WIND_DIRECTIONS)]),
      }
    },
  }
}

/** Gives out each name once: the lists one after the other, each in shuffled order; numbered when they are used up. */
export function issuer(random: Random, lists: readonly (readonly string[])[]): () => string {
  const names: string[] = []
  const waiting = [...lists]
  let next = 0
  return () => {
    // Most regions never come to the last lists, which are long.
    while (next >= names.length && waiting.length > 0) names.push(...random.shuffled(waiting.shift() ?? []))
    const round = Math.floor(next / names.length)
    const name = names[next % names.length] ?? ''
    next += 1
    return round === 0 ? name : `${name} ${round + 1}`
  }
}

export function combine(stems: readonly string[], endings: readonly string[]): string[] {
  return stems.flatMap((stem) => endings.map((ending) => `${stem}${ending}`))
}
