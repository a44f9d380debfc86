/**
 * How Dutch names change their spelling and keep their sound, in the order in which the rules are applied. A rule is
 * for names as they are written in registers since 1811; the examples say which spellings it brings together.
 */
export const SPELLING_RULES: readonly (readonly [from: RegExp, to: string, example: string])[] = [
  [/uij|ui|uy/g, 'Q', 'Kuiper, Kuijper, Kuyper'],
  [/eij|ij|ei|ey|y/g, 'Y', 'Meijer, Meier, Meyer; Dijkstra, Dykstra'],
  [/ouw|auw|ou|au/g, 'W', 'Ouwehand, Auwehand, Auehand'],
  [/ph/g, 'f', 'Philips, Filips'],
  [/ks|cks|ckx|kx|x/g, 'X', 'Hendriks, Hendrix, Hendrickx'],
  [/sch(?![aeiouYQW])/g, 's', 'Bosch, Bos'],
  [/ch(?=[rl])/g, 'k', 'Christiaan, Kristiaan'],
  [/c(?=[eiY])(?!h)/g, 's', 'Cilissen, Silissen'],
  [/ck|c(?!h)|q/g, 'k', 'Kerckhof, Kerkhof; Coning, Koning'],
  [/gh|ch/g, 'g', 'Berghe, Berge'],
  [/dt|th|d$|d(?=s$)/g, 't', 'Smidt, Smid, Smit; Matthijs, Mattijs'],
  [/z/g, 's', 'Zanders, Sanders'],
  [/v/g, 'f', 'Vos, Fos'],
  [/ae/g, 'a', 'Schaep, Schaap'],
  [/([a-zXYQW])\1+/g, '$1', 'Claassen, Klasen'],
  [/ue/g, 'u', 'Buerman, Buurman'],
  [/(?<=..)(?:sonen|soon|son|sens|sen|ses|se|ss|s)$/, 's', 'Jansen, Janssens, Janse, Jansz, Janszoon'],
  [/(?<=..)X(?:en|e)$/, 'X', 'Hendriksen, Hendrikse, Hendriks'],
  [/(?<=..)ens?$/, 'e', 'Schouten, Schoute, Schoutens'],
]

/**
 * A word by its sound in Dutch, roughly: words that differ by a spelling rule alone get the same key. It brings
 * together what may be one name and is no proof that it is. Takes a folded word; digits stay as they are.
 */
export function spellingKey(word: string): string {
  return SPELLING_RULES.reduce((key, [from, to]) => key.replace(from, to), word)
}

/**
 * The consonants of a word, with those alike that transliteration from a script without vowels mixes up (p and b,
 * v and f, q and k, z and s); the half-vowels w, y, h and j are left out.
 */
export function consonantsOf(word: string): string {
  const sounds = word
    .replace(/ph/g, 'f')
    .replace(/[pb]+/g, 'b')
    .replace(/[vf]+/g, 'f')
    .replace(/[ckqg]+/g, 'k')
    .replace(/[sz]+/g, 's')
    .replace(/[td]+/g, 't')
  return sounds.replace(/[aeiouwyhj]/g, '').replace(/(.)\1+/g, '$1')
}
