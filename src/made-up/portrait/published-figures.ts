/** Figures about the Netherlands that were published, beside which the made-up region is drawn. */

export interface Published<Value> {
  readonly value: Value
  /** Publication and year, as a reader can look it up. */
  readonly source: string
}

/** Kerncijfers wijken en buurten 2021, 352 gemeenten; a mean over them counts each for its households. */
const KEY_FIGURES_2021 = 'CBS, Kerncijfers wijken en buurten 2021'
const KEY_FIGURES_2024 = 'CBS, Kerncijfers wijken en buurten 2024 (85984NED)'

/** [share of areas that are smaller, size]. */
export type Quantiles = readonly (readonly [share: number, size: number])[]

/** Woningvoorraad of 3,390 wijken. */
export const HOMES_PER_WIJK: Published<Quantiles> = {
  value: [
    [0.05, 41],
    [0.1, 112],
    [0.2, 298],
    [0.3, 559],
    [0.4, 880],
    [0.5, 1_380],
    [0.6, 1_993],
    [0.7, 2_846],
    [0.8, 3_935],
    [0.9, 5_856],
    [0.95, 7_837],
    [0.99, 14_212],
  ],
  source: KEY_FIGURES_2024,
}

/** AantalInwoners of 14,574 buurten. */
export const RESIDENTS_PER_BUURT: Published<Quantiles> = {
  value: [
    [0.05, 10],
    [0.1, 45],
    [0.2, 130],
    [0.3, 255],
    [0.4, 445],
    [0.5, 715],
    [0.6, 1_055],
    [0.7, 1_450],
    [0.8, 1_995],
    [0.9, 3_000],
    [0.95, 4_120],
    [0.99, 7_365],
  ],
  source: KEY_FIGURES_2024,
}

/** Shares of all people by age in years; the last band has no end. */
export const AGES: Published<readonly { readonly from: number; readonly until: number; readonly share: number }[]> = {
  value: [
    { from: 0, until: 15, share: 0.155 },
    { from: 15, until: 25, share: 0.122 },
    { from: 25, until: 45, share: 0.249 },
    { from: 45, until: 65, share: 0.276 },
    { from: 65, until: Infinity, share: 0.198 },
  ],
  source: KEY_FIGURES_2021,
}

export const HOUSEHOLDS = {
  value: { ofOne: 0.385, mean: 2.14 },
  source: KEY_FIGURES_2021,
} as const satisfies Published<unknown>

/** Shares of all homes. */
export const HOMES = {
  value: {
    owned: 0.568,
    social: 0.29,
    otherRent: 0.14,
    stacked: 0.365,
    builtBefore2000: 0.824,
    nobodyRegistered: 0.044,
  },
  source: KEY_FIGURES_2021,
} as const satisfies Published<unknown>

/** Of a home, on the first of January of the year. */
export const MEAN_WOZ: Published<{ readonly year: number; readonly euros: number }> = {
  value: { year: 2020, euros: 290_000 },
  source: KEY_FIGURES_2021,
}

interface Sector {
  readonly name: string
  /** Of all vestigingen. */
  readonly share: number
  /** First two digits of SBI 2008, both ends included. */
  readonly digits: readonly (readonly [first: number, last: number])[]
}

/** A mean over the gemeenten that counts each for its vestigingen. */
export const SECTORS: Published<readonly Sector[]> = {
  value: [
    { name: 'Business services', share: 0.228, digits: [[69, 82]] },
    {
      name: 'Trade and catering',
      share: 0.173,
      digits: [
        [45, 47],
        [55, 56],
      ],
    },
    { name: 'Public sector, education, care', share: 0.158, digits: [[84, 88]] },
    { name: 'Industry, energy, building', share: 0.138, digits: [[5, 43]] },
    { name: 'Culture, recreation, other services', share: 0.112, digits: [[90, 99]] },
    { name: 'Finance and real estate', share: 0.08, digits: [[64, 68]] },
    {
      name: 'Transport, information, communication',
      share: 0.075,
      digits: [
        [49, 53],
        [58, 63],
      ],
    },
    { name: 'Agriculture, forestry, fishing', share: 0.037, digits: [[1, 3]] },
  ],
  source: KEY_FIGURES_2021,
}

export const ESTABLISHMENTS_PER_1000_HOMES: Published<number> = {
  value: 280,
  source: 'about 2.3 million vestigingen on 8.2 million homes, an approximation',
}

export const HAIRDRESSERS_PER_10_000_RESIDENTS: Published<number> = {
  value: (26_000 / 17_200_000) * 10_000,
  source:
    'about 26,000 hairdressers on 17.2 million residents, an approximation; more than half work at home (Ipsos, Thuiskappers)',
}

/** How many addresses with a signal turn out to be amiss. */
export const HIT_RATES: Published<{ readonly pilot: number; readonly aim: number }> = {
  value: { pilot: 1 / 3, aim: 0.5 },
  source:
    'Landelijke Aanpak Adreskwaliteit: something at about one third of addresses in an early pilot (LAA magazine 2018); it aims at more than half (Algoritmeregister)',
}

/** Of all homes. */
export const BASE_RATE: Published<number> = {
  value: 0.005,
  source: 'WODC, Criminele gebouwen: some 40,000 homes, of about 8 million',
}

export const SURNAMES_REGISTERED: Published<number> = { value: 314_000, source: 'Meertens Instituut 2007' }
