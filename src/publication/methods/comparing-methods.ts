import type { Method } from '../contract.ts'

const COMPARING: Method = {
  id: 'vergelijken',
  title: { nl: 'Wanneer we „meer” of „minder” zeggen', en: 'When we say “more” or “less”' },
  inShort: {
    nl: 'We zeggen alleen dat een gebied meer of minder heeft dan een ander als de twee intervallen elkaar niet raken. Anders zeggen we dat het verschil niet duidelijk is.',
    en: 'We only say that one area has more or less than another where the two intervals do not touch. Otherwise we say that the difference is not clear.',
  },
  steps: [
    {
      nl: 'Leg de intervallen van de twee gebieden, of van de twee jaren, naast elkaar.',
      en: 'Lay the intervals of the two areas, or of the two years, side by side.',
    },
    {
      nl: 'Ligt het ene helemaal boven het andere, dan is het verschil duidelijk.',
      en: 'Where one lies wholly above the other, the difference is clear.',
    },
    {
      nl: 'Jaren van voor en na een verandering in het tellen leggen we nooit naast elkaar.',
      en: 'Years before and after a change in the way of counting are never laid side by side.',
    },
  ],
  limits: [
    {
      nl: 'Dit is streng: ook een echt verschil kan zo onduidelijk blijven. Dat is beter dan een verschil dat er niet is.',
      en: 'This is strict: a true difference may remain unclear. That is better than a difference that is not there.',
    },
    {
      nl: 'Wie honderd gebieden vergelijkt, vindt toch wel eens een toevallig verschil. Daarvoor zijn de zoekgebieden.',
      en: 'Who compares a hundred areas will still find a difference by chance at times. The search areas are for that.',
    },
  ],
  values: [],
  source: {
    nl: 'Strenger dan een toets: Schenker en Gentleman (2001), The American Statistician 55.',
    en: 'Stricter than a test: Schenker and Gentleman (2001), The American Statistician 55.',
  },
}

const COMPARING_SHARES: Method = {
  id: 'aandelen-vergelijken',
  title: {
    nl: 'Wanneer we een aandeel „groter” of „kleiner” noemen',
    en: 'When we call a share “larger” or “smaller”',
  },
  inShort: {
    nl: 'Soms staat er dat een soort hier een groter of kleiner aandeel heeft dan overal samen. Dat zeggen we alleen als het aantal groot genoeg is om het te dragen. We maken daarvoor een interval om het locatiequotiënt.',
    en: 'At times it says that a kind has a larger or smaller share here than everywhere together. We say so only where the count is large enough to bear it. For that we make an interval around the location quotient.',
  },
  steps: [
    {
      nl: 'Neem het afgeronde aantal van de soort in het gebied, en hoe ver het ware aantal daarvan af kan liggen: de speling. Bij een aantal van 0 zeggen we niets.',
      en: 'Take the rounded count of the kind in the area, and how far the true count may lie from it: the play. Of a count of 0 nothing is said.',
    },
    {
      nl: 'Het laagste aantal is: het aantal, min de speling, min twee keer de wortel uit het aantal. Het is nooit minder dan 0.',
      en: 'The lowest count is: the count, minus the play, minus twice the square root of the count. It is never below 0.',
    },
    {
      nl: 'Het hoogste aantal is: het aantal, plus de speling, plus twee keer de wortel uit het aantal met de speling erbij.',
      en: 'The highest count is: the count, plus the play, plus twice the square root of the count with the play added.',
    },
    {
      nl: 'Deel beide door het aantal en vermenigvuldig ze met het locatiequotiënt. Dat geeft een interval om het quotiënt.',
      en: 'Divide both by the count and multiply them by the location quotient. That gives an interval around the quotient.',
    },
    {
      nl: 'Ligt het interval helemaal boven 1, dan is het aandeel hier groter. Ligt het helemaal onder 1, dan is het kleiner. Anders verschilt het niet duidelijk.',
      en: 'Where the interval lies wholly above 1, the share is larger here. Where it lies wholly below 1, it is smaller. Otherwise it does not clearly differ.',
    },
  ],
  limits: [
    {
      nl: 'Ook het totaal van het gebied en de aantallen overal zijn afgerond. Dat zit niet in dit interval.',
      en: 'The total of the area and the counts everywhere are rounded as well. That is not in this interval.',
    },
    {
      nl: 'Twee keer de wortel is een benadering. Bij kleine aantallen is de bovengrens wat te laag. Dan blijft er wel meestal een breed interval over.',
      en: 'Twice the square root is an approximation. For small counts the upper bound is somewhat too low. The interval that remains is then mostly wide.',
    },
    {
      nl: 'Wie veel soorten in veel gebieden vergelijkt, vindt toch wel eens een toevallig verschil.',
      en: 'Who compares many kinds in many areas will still find a difference by chance at times.',
    },
  ],
  values: [],
  source: {
    nl: 'Waarom bij een locatiequotiënt een interval hoort: Crawley, Beynon en Munday (2013), Urban Studies 50. Toeval bij een aantal (Poisson): Breslow en Day (1987), Statistical Methods in Cancer Research II.',
    en: 'Why an interval belongs with a location quotient: Crawley, Beynon and Munday (2013), Urban Studies 50. Chance in a count (Poisson): Breslow and Day (1987), Statistical Methods in Cancer Research II.',
  },
}

export const COMPARING_METHODS: readonly Method[] = [COMPARING, COMPARING_SHARES]
