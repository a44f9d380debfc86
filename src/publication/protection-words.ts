import type { Words } from '../vocabulary/language.ts'

/** What is done to figures before anyone sees them, in short. */
export const PROTECTION_WORDS: Words = {
  nl: 'Alle aantallen zijn afgerond op veelvouden van 5, of van 10 als het om misdaad of personen gaat, zo dat alles nog precies optelt. Een verhouding rekenen we alleen uit met afgeronde aantallen, en pas vanaf 100. Bij gevoelige onderwerpen tonen we een aantal onder de 10 niet. Een bedrag waaruit iemand een ander kan schatten, is onderdrukt, samen met wat het zou verraden. Voordat een publicatie naar buiten gaat, probeert een programma dat de regels kent alles terug te rekenen.',
  en: 'All counts are rounded to multiples of 5, or of 10 where they are about crime or persons, in such a way that everything still adds up exactly. Ratios are computed from rounded counts only, and only from 100 on. For sensitive subjects a count below 10 is not shown. A sum of money from which someone could estimate another is suppressed, together with what would give it away. Before a release leaves, a program that knows the rules tries to work everything back.',
}
