import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareNames, DEFAULT_THRESHOLD, type NameKind } from './compare-names.ts'

/**
 * Made-up names as registers write them: the one, the other, and why they can or cannot be one name. Written before
 * the code was run on them; a row is added with what one has learned, never taken out.
 */
const CAN_BE_ONE_PERSON = `
  J.P. van der Plas          | Plas, J.P. van der            | the voorvoegsel stands behind
  J.P. van der Plas          | Plas van der JP               | no comma, no dots
  Jan van der Plas           | J. v.d. Plas                  | voorvoegsel and given name cut short
  Jan van der Plas           | Jan Plas                      | a register that leaves voorvoegsels out
  Jan van ’t Hof             | Jan van 't Hof                | the typographer's apostrophe
  JAN VAN T HOF              | Jan van 't Hof                | capitals without apostrophe
  Jan d'Hondt                | Jan D’Hondt                   | capital of the voorvoegsel
  Jan d'Hondt                | Jan Dhondt                    | voorvoegsel written into the name
  Marieke Vandenberg         | Marieke van den Berg          | Flemish spelling in one word
  Anna de Vries              | DE VRIES Anna                 | surname first, in capitals
  Anna de Vries              | mw. drs. A. de Vries          | form of address and title
  De heer J. Bakker          | Jan Bakker                    | form of address
  Th. Hendriks               | Theodorus Hendriks            | an initial of two letters
  Chr. Visser                | Christiaan Visser             | an initial of three letters
  J.-C. Mulder               | Jean-Claude Mulder            | initials with a hyphen
  PJ Kok                     | Pieter Jan Kok                | initials without dots
  Johannes Bos               | Jan Bos                       | call name
  Wilhelmus Smit             | Wim Smit                      | call name
  Cornelis Vos               | Kees Vos                      | call name
  Elisabeth Kuiper           | Els Kuiper                    | call name
  Jansen-de Vries, M.A.      | M.A. de Vries                 | the partner's name left out
  M. Jansen-de Vries         | M. Jansen                     | the own name left out
  A. Vries e/v Jansen        | A. de Vries                   | echtgenote van, and no voorvoegsel
  A. Jansen geb. de Vries    | A. Jansen-de Vries            | geboren
  P. Haaren-van de Kaa       | P. van de Kaa-Haaren          | the order of both names chosen otherwise
  Maria A. de Wit            | M.A. (Maria) de Wit           | call name between brackets
  Jan Pietersz               | Jan Pieterszoon               | patronym cut short
  Jan Pietersen              | Jan Pieterse                  | spelling of a patronym
  Piet Janssens              | Piet Jansen                   | spelling of a patronym
  Geert Dijkstra             | Geert Dykstra                 | ij and y
  Els Kuijper                | Els Kuyper                    | uij and uy
  Joop Kerckhof              | Joop Kerkhoff                 | ck and ff
  Leo Meijer                 | Leo Meier                     | ij and ei
  Ben Smidt                  | Ben Smit                      | dt and t
  Henk Philips               | Henk Filips                   | ph and f
  Karel Claassen             | Karel Klaasen                 | c and k
  Sofie Bosch                | Sofie Bos                     | sch and s
  Nico Schaap                | Nico Schaep                   | aa and ae
  Tom Hendrix                | Tom Hendriks                  | x and ks
  Iris de Bruijn             | Iris de Bruin                 | uij and ui
  Lotte van Dijk             | Lotte van Djik                | two letters swapped
  Maarten Brouwer            | Maarten Brower                | a letter left out
  Fatima El Idrissi          | Fatima Elidrissi              | written together
  Mohamed Bouali             | Mohammed Bouali               | another spelling of a given name
  محمد بوعلي                 | Mohamed Bouali                | Arabic script
  Сергей Иванов              | Sergej Ivanov                 | Cyrillic script
  Łukasz Wójcik              | Lukasz Wojcik                 | Polish letters
  Jürgen Groß                | Jurgen Gross                  | German letters
  Ayşe Yıldız                | Ayse Yildiz                   | Turkish letters
  Jan Willem de Boer         | Jan de Boer                   | the second name left out
  Willem de Boer             | Jan Willem de Boer            | called by the second name
  K. ĳzerman                 | K. IJzerman                   | ij as one letter
  Joris van den Heuvel jr.   | Joris van den Heuvel          | the mark of generation left out`

const ARE_TWO_PERSONS = `
  Jan de Boer                | Piet de Boer                  | another given name
  Jan de Boer                | Jaap de Boer                  | two names that share letters
  J. de Boer                 | P. de Boer                    | another initial
  J.P. de Boer               | J.W. de Boer                  | another second initial
  Jan Pieter de Boer         | Jan Willem de Boer            | another second name
  Anna Visser                | Anna Bakker                   | another surname
  Anna Visser                | Anna Vissering                | another surname with the same beginning
  Jan de Boer sr.            | Jan de Boer jr.               | father and son
  de Boer                    | Jan de Boer                   | a surname alone says too little
  N.N.                       | Nico Nieuwenhuis              | initials alone say too little
  Jansen, Willem             | Willem, Jansen                | both say which part is the surname
  Maria Jansen-de Vries      | Maria Bakker-de Vries         | another partner
  Piet van den Berg          | Piet van den Bosch            | another surname after the same voorvoegsel
  Omar bin Hassan Bouali     | Hassan bin Omar Bouali        | father and child
  Kim de Groot               | Tim de Groot                  | another short name
  Peter Peeters              | Dirk Peeters                  | another given name
  Hassan Bouali              | Hussein Bouali                | two names that share letters`

const CAN_BE_ONE_ORGANISATION = `
  Bakkerij Jansen B.V.                | Bakkerij Jansen BV                     | dots
  Bakkerij Jansen B.V.                | Bakkerij Jansen                        | legal form left out
  Bakkerij Jansen B.V.                | Bakkerij Jansen Besloten Vennootschap  | legal form in full
  BakkerijJansen BV                   | Bakkerij Jansen BV                     | written together
  JansenBV                            | Jansen B.V.                            | legal form against the name
  Bakkerij Jansen B.V. i.o.           | Bakkerij Jansen B.V.                   | being set up
  Technische School Delfland          | TS Delfland                            | first letters of some words
  Coöperatieve Landbouwbank U.A.      | Landbouwbank                           | legal form at both ends
  Koninklijke Zeevaart N.V.           | Zeevaart NV                            | a predicate left out
  Gebr. de Wit V.O.F.                 | Gebroeders de Wit vof                  | abbreviation
  Stichting Woonvoorziening Delfland  | St. Woonvoorziening Delfland           | abbreviation of the legal form
  Ver. van Eigenaren Parkzicht        | VvE Parkzicht                          | legal form in letters
  De Gouden Leeuw B.V.                | Gouden Leeuw BV                        | article
  Jansen & Zonen B.V.                 | Jansen en Zonen BV                     | the sign for and
  Eerste Zeeuwse Bouwgroep            | 1e Zeeuwse Bouwgroep                   | ordinal
  Vastgoedfonds Twaalf N.V.           | Vastgoedfonds 12 NV                    | number in words
  Vastgoedfonds IV B.V.               | Vastgoedfonds 4 B.V.                   | roman numeral
  Handelsonderneming Kuijpers         | Handelsonderneming Kuypers             | spelling
  Autobedrijf Verhoeven B.V.          | Autobedrijf Verhoven B.V.              | a letter left out
  Noord-Hollandse Verhuur Centrale    | NHVC                                   | first letters
  Coöperatie Zonnepark Ommen U.A.     | Cooperatie Zonnepark Ommen             | diaeresis and liability
  Café 't Hoekje                      | Cafe t Hoekje                          | accent and apostrophe`

const ARE_TWO_ORGANISATIONS = `
  Jansen B.V.                         | Jansen Holding B.V.                    | sister companies
  Gemeente Zandhoven                  | Gemeente Veendam                       | another place
  Kapsalon Marja                      | Kapsalon Sonja                         | another first name
  Stichting Bewoners Noord            | Stichting Bewoners Zuid                | another part of town
  Jansen Beheer B.V.                  | Jansen Holding B.V.                    | sister companies
  Vastgoedfonds IV B.V.               | Vastgoedfonds V B.V.                   | another number
  Woningfonds 2004-1 B.V.             | Woningfonds 2004-2 B.V.                | another number
  Stichting De Brug                   | De Brug B.V.                           | another legal form
  Bakkerij Jansen B.V.                | Slagerij Jansen B.V.                   | another trade
  Vastgoed Nederland B.V.             | Transport Nederland B.V.               | only frequent words agree
  Autobedrijf Verhoeven               | Autobedrijf Verhagen                   | another surname
  Bouwgroep Zuid B.V.                 | Bouwgroep Noord B.V.                   | another word
  BD Verhuur                          | BP Verhuur                             | another pair of letters`

function rowsOf(table: string): readonly (readonly [string, string, string])[] {
  return table
    .split('\n')
    .slice(1)
    .map((line) => {
      const [one = '', other = '', why = ''] = line.split('|').map((cell) => cell.trim())
      return [one, other, why]
    })
}

function wronglyJudged(table: string, kind: NameKind, same: boolean): readonly string[] {
  return rowsOf(table).flatMap(([one, other, why]) => {
    const { likeness } = compareNames(one, other, kind)
    return likeness >= DEFAULT_THRESHOLD === same ? [] : [`${one} | ${other} | ${why}: ${likeness.toFixed(2)}`]
  })
}

test('names that can be of one person are recognised', () => {
  assert.deepEqual(wronglyJudged(CAN_BE_ONE_PERSON, 'person', true), [])
})

test('names of two persons are told apart', () => {
  assert.deepEqual(wronglyJudged(ARE_TWO_PERSONS, 'person', false), [])
})

test('names that can be of one organisation are recognised', () => {
  assert.deepEqual(wronglyJudged(CAN_BE_ONE_ORGANISATION, 'organisation', true), [])
})

test('names of two organisations are told apart', () => {
  assert.deepEqual(wronglyJudged(ARE_TWO_ORGANISATIONS, 'organisation', false), [])
})

test('which name comes first makes no difference', () => {
  for (const [table, kind] of [
    [CAN_BE_ONE_PERSON, 'person'],
    [ARE_TWO_PERSONS, 'person'],
    [CAN_BE_ONE_ORGANISATION, 'organisation'],
    [ARE_TWO_ORGANISATIONS, 'organisation'],
  ] as const)
    for (const [one, other] of rowsOf(table)) {
      const difference = compareNames(one, other, kind).likeness - compareNames(other, one, kind).likeness
      assert.ok(Math.abs(difference) < 1e-9, `${one} | ${other}`)
    }
})
