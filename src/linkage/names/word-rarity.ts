import type { Word } from './folded-text.ts'

/** Which share of the names holds a word, by the folded word: of a file of names, or of a whole register. */
export type WordShares = ReadonlyMap<string, number>

/** Words that many names of organisations hold, for when no shares were counted. Gathered by hand. */
const FREQUENT = new Set(
  `international internationaal group groep holding holdings company bank trust fund fonds management services service diensten
  dienstverlening systems system industries industry industrie solutions consulting consultancy advies adviesbureau beheer
  beleggingen vastgoed onroerend goed projecten projectontwikkeling bouw bouwbedrijf bouwgroep transport logistics logistiek
  handel handelsonderneming trading import export nederland netherlands holland europe europa european global world national
  nationaal capital investment investments invest finance financial financieel partners partner participaties pensioen
  exploitatie onderneming ondernemingen bedrijf bedrijven winkel restaurant cafe hotel horeca schoonmaak installatie techniek
  technology technologies technical support office bureau centrum center centre stichting vereniging maatschappij zonen son sons
  brothers gebroeders development ontwikkeling insurance verzekeringen media shipping energy foods products producten market
  gemeente provincie ministerie waterschap universiteit university koninklijke royal school scholen college kerk
  shop store online digital design studio makelaardij makelaars administratie administraties`.split(/\s+/),
)

/**
 * Words that tell sister companies apart: Jansen Holding and Jansen are two legal persons with one owner, so that the
 * word counts though it is frequent.
 */
const SISTER = new Set(
  `holding holdings beheer beleggingen pensioen vastgoed exploitatie participaties participatie werkmaatschappij
  personeel onroerend administratiekantoor`.split(/\s+/),
)

export const tellsSistersApart = (word: string): boolean => SISTER.has(word)

const FREQUENT_WEIGHT = 0.4
const LEAST_WEIGHT = 0.15
/** A word in one of ten thousand names weighs in full; each ten times as frequent costs a quarter. */
const FULL_WEIGHT_AT = 4

/** How much a word says in the name of an organisation, 0 to 1: by its share where one is known, else by a short list. */
export function rarityOf(word: Word, shares: WordShares | undefined): number {
  const share = shares?.get(word.text)
  if (share !== undefined && share > 0) return Math.max(LEAST_WEIGHT, Math.min(1, -Math.log10(share) / FULL_WEIGHT_AT))
  return FREQUENT.has(word.text) ? FREQUENT_WEIGHT : 1
}

/** The share of the names that hold each word. Takes the words of each name. */
export function countShares(names: Iterable<readonly Word[]>): WordShares {
  const counts = new Map<string, number>()
  let total = 0
  for (const words of names) {
    total += 1
    for (const text of new Set(words.map((word) => word.text))) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return new Map([...counts].map(([text, count]) => [text, count / total]))
}
