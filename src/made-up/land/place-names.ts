import type { Random } from '../random.ts'

/** Names that no gemeente, wijk or buurt in the Netherlands needs to recognise itself in. */

const GEMEENTE_STEMS = [
  'Water',
  'Nieuw',
  'Zuider',
  'Ooster',
  'Riet',
  'Lis',
  'Zwanen',
  'Brede',
  'Hoge',
  'Wilgen',
  'Ransdorper',
]
const GEMEENTE_ENDINGS = ['dam', 'werve', 'koogen', 'waarde', 'meerdijk', 'horne', 'veste', 'zijl', 'broek']

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
      ])
      villages = issuer(random, [VILLAGES, combine(['Nieuw-', 'Oud-', 'Klein-', 'Groot-'], VILLAGES)])
      lists = {
        countryside: issuer(random, [BUITEN, combine(BUITEN, [' I', ' II', ' III', ' IV', ' V', ' VI'])]),
        business: issuer(random, [BUSINESS, combine(BUSINESS, [' I', ' II', ' III', ' IV', ' V', ' VI'])]),
        other: issuer(random, [oldest, combine(BUURT_STEMS, BUURT_ENDINGS)]),
      }
    },
  }
}

/** Gives out each name once: the lists one after the other, each in shuffled order; numbered when they are used up. */
export function issuer(random: Random, lists: readonly (readonly string[])[]): () => string {
  const names = lists.flatMap((list) => random.shuffled(list))
  let next = 0
  return () => {
    const round = Math.floor(next / names.length)
    const name = names[next % names.length] ?? ''
    next += 1
    return round === 0 ? name : `${name} ${round + 1}`
  }
}

export function combine(stems: readonly string[], endings: readonly string[]): string[] {
  return stems.flatMap((stem) => endings.map((ending) => `${stem}${ending}`))
}
