import type { Random } from '../random.ts'

/** Words that sound as if they came from the shore of a lake, and the name of no company that we know of. */

const FIRST = [
  'Meer',
  'Dijk',
  'Riet',
  'Kaag',
  'Sluis',
  'Polder',
  'Zeil',
  'Lis',
  'Wilgen',
  'Zand',
  'Vloed',
  'Wind',
  'Molen',
  'Anker',
  'Boei',
  'Kust',
  'Oever',
  'Kreek',
  'Gors',
  'Zilver',
  'Ringvaart',
  'Wier',
  'Steiger',
  'Reiger',
  'Kieviten',
  'Otter',
  'Stuw',
  'Gemaal',
  'Baken',
  'Wad',
  'Els',
  'Kade',
] as const
const LAST = [
  'zicht',
  'hof',
  'punt',
  'land',
  'borg',
  'stroom',
  'vaart',
  'wal',
  'stede',
  'poort',
  'kamp',
  'werf',
  'rak',
  'hoek',
  'veste',
  'horn',
  'terp',
  'spoor',
  'brug',
  'lo',
] as const
const NOUNS = [
  'De Kaag',
  'De Stuurboei',
  'De Blauwe Reiger',
  'Het Gemaal',
  'De Schoener',
  'De Gouden Aal',
  "'t Riet",
  'De Ringdijk',
  'De Nieuwe Steiger',
  'De Kluut',
  'Het Baken',
  'De Zeilmaker',
  'De Driemaster',
  'De Grutto',
  'Het Lage Land',
  'De Windhoek',
  'De Waterlelie',
  'De Fuut',
  "'t Sluisje",
  'De Botter',
  'De Lepelaar',
  'De Oude Wal',
  'Het Anker',
  'De Vuurbaak',
] as const

/** One made-up word, as companies like them: "Reigerstede". */
export function compoundWord(random: Random): string {
  return `${random.pick(FIRST)}${random.pick(LAST)}`
}

/** A compound or something from the water's edge: "De Blauwe Reiger". */
export function inventedWord(random: Random): string {
  return random.chance(0.3) ? random.pick(NOUNS) : compoundWord(random)
}
