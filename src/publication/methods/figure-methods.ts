import type { Method } from '../contract.ts'
import { RELEASE_POLICY } from '../release-policy.ts'
import { policyValues } from './policy-values.ts'

const LEAST = RELEASE_POLICY.minimumDenominator.value

const RATIOS: Method = {
  id: 'verhoudingen',
  title: { nl: 'Verhoudingen', en: 'Ratios' },
  inShort: {
    nl: 'Een grote gemeente heeft van alles meer. Daarom delen we: misdrijven door inwoners, lege woningen door alle woningen. Zo kunt u gebieden van verschillende grootte naast elkaar leggen.',
    en: 'A large municipality has more of everything. That is why we divide: crimes by residents, empty homes by all homes. So areas of different sizes can be laid side by side.',
  },
  steps: [
    {
      nl: 'We nemen het afgeronde aantal en delen het door het afgeronde aantal inwoners, woningen of panden.',
      en: 'We take the rounded count and divide it by the rounded count of residents, homes or premises.',
    },
    {
      nl: 'We vermenigvuldigen met 100, 1.000 of 10.000, zoals bij het cijfer staat.',
      en: 'We multiply by 100, 1,000 or 10,000, as stands with the figure.',
    },
    {
      nl: `Is het aantal waardoor we delen kleiner dan ${LEAST}, dan geven we geen verhouding.`,
      en: `Where the count that we divide by is smaller than ${LEAST}, no ratio is given.`,
    },
    {
      nl: 'Is het aantal inwoners of woningen van dat jaar niet geleverd, dan nemen we het dichtstbijzijnde jaar. Dat staat er dan bij.',
      en: 'Where the number of residents or homes of that year was not delivered, we take the nearest year. It then says so.',
    },
  ],
  limits: [
    {
      nl: 'Wie er woont, is niet wie er is. In een winkelstraat of bij een station komen veel mensen en wonen er weinig: de verhouding is daar hoog.',
      en: 'Who lives somewhere is not who is there. In a shopping street or near a station come many and live few: the ratio is high there.',
    },
  ],
  values: policyValues('minimumDenominator', 'mostYearsBetween'),
  source: {
    nl: 'Grens bij percentages: CBS, Kerncijfers wijken en buurten, toelichting.',
    en: 'Limit for percentages: Statistics Netherlands (CBS), key figures of districts and neighbourhoods, notes.',
  },
}

const INTERVALS: Method = {
  id: 'intervallen',
  title: { nl: 'Hoe zeker een cijfer is', en: 'How certain a figure is' },
  inShort: {
    nl: 'Bij elk cijfer staat een interval: van laag tot hoog. Daarin zit wat de afronding openlaat, en bij een verhouding ook het toeval. Een klein gebied heeft een breed interval.',
    en: 'With every figure stands an interval: from low to high. It holds what rounding leaves open, and for a ratio the play of chance as well. A small area has a wide interval.',
  },
  steps: [
    {
      nl: 'We nemen het kleinste en het grootste aantal dat na de afronding nog mogelijk is.',
      en: 'We take the smallest and the largest count that are still possible after rounding.',
    },
    {
      nl: 'Voor een verhouding rekenen we uit hoeveel zo’n aantal door toeval kan schelen: ook als er niets verandert, is het ene jaar het andere niet. We nemen de grenzen waar het toeval 95 van de 100 keer tussen blijft (Poisson, benadering van Byar).',
      en: 'For a ratio we work out how much such a count may differ by chance: even if nothing changes, one year is not the other. We take the bounds between which chance stays 95 of 100 times (Poisson, Byar’s approximation).',
    },
    {
      nl: 'We delen de lage grens door het grootste aantal inwoners of woningen dat nog mogelijk is, en de hoge grens door het kleinste.',
      en: 'We divide the low bound by the largest number of residents or homes that is still possible, and the high bound by the smallest.',
    },
  ],
  limits: [
    {
      nl: 'Het interval gaat over afronding en toeval. Het zegt niets over wat niet is gemeld of geregistreerd.',
      en: 'The interval is about rounding and chance. It says nothing about what was not reported or registered.',
    },
    {
      nl: 'Gebeurtenissen die samen komen, zoals een reeks inbraken door één groep, wisselen meer dan het interval laat zien.',
      en: 'Events that come together, such as a series of burglaries by one group, vary more than the interval shows.',
    },
  ],
  values: [],
  source: {
    nl: 'Breslow en Day (1987), Statistical Methods in Cancer Research II, p. 69.',
    en: 'Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69.',
  },
}

const OVER_REPRESENTATION: Method = {
  id: 'oververtegenwoordiging',
  title: { nl: 'Waar een soort vaker voorkomt', en: 'Where a kind occurs more often' },
  inShort: {
    nl: 'Bij een verdeling in soorten ziet u soms hoeveel keer zo vaak een soort hier voorkomt als in alle gebieden samen. Bij 2 is het aandeel hier twee keer zo groot. Bij 1 is het gewoon.',
    en: 'With a split into kinds you sometimes see how many times as often a kind occurs here as in all areas together. At 2 its share is twice as large here. At 1 it is as usual.',
  },
  steps: [
    {
      nl: 'Deel het aantal van de soort in het gebied door alle aantallen in het gebied: het aandeel hier.',
      en: 'Divide the count of the kind in the area by all counts in the area: the share here.',
    },
    {
      nl: 'Deel het aantal van de soort in alle gemeten gebieden door alle aantallen daar: het aandeel overal.',
      en: 'Divide the count of the kind in all measured areas by all counts there: the share everywhere.',
    },
    {
      nl: 'Deel het aandeel hier door het aandeel overal. Dat heet het locatiequotiënt.',
      en: 'Divide the share here by the share everywhere. That is called the location quotient.',
    },
    {
      nl: `We geven het alleen waar het gebied, en de soort overal, minstens ${LEAST} telt.`,
      en: `It is given only where the area, and the kind everywhere, count ${LEAST} at least.`,
    },
  ],
  limits: [
    {
      nl: 'Een soort die vaker voorkomt, is niet verkeerd. Een universiteitsstad heeft meer kamers, een haven meer loodsen.',
      en: 'A kind that occurs more often is not wrong. A university town has more rooms, a port more sheds.',
    },
  ],
  values: policyValues('minimumDenominator'),
  source: {
    nl: 'Locatiequotiënt: Florence (1948), Investment, Location, and Size of Plant.',
    en: 'Location quotient: Florence (1948), Investment, Location, and Size of Plant.',
  },
}

const CLASSES: Method = {
  id: 'kaartklassen',
  title: { nl: 'De kleuren van de kaart', en: 'The colours of the map' },
  inShort: {
    nl: 'Een kaart heeft vijf kleuren, van licht naar donker. In elke kleur zitten ongeveer evenveel gebieden. De grenzen zijn in alle jaren gelijk, zodat u jaren kunt vergelijken.',
    en: 'A map has five colours, from light to dark. About as many areas are in each colour. The bounds are the same in all years, so that years can be compared.',
  },
  steps: [
    {
      nl: 'We zetten alle cijfers van de kaart, van alle jaren, op volgorde.',
      en: 'We put all figures of the map, of all years, in order.',
    },
    {
      nl: 'We delen de rij in vijf gelijke stukken en ronden de grenzen af op een getal dat u kunt onthouden.',
      en: 'We divide the row into five equal parts and round the bounds to a number that you can remember.',
    },
    {
      nl: 'Onderdrukt, niet gemeten en onmogelijk krijgen elk een eigen vulling. Zij doen niet mee in de klassen en worden nooit getekend als laag.',
      en: 'Withheld, not measured and impossible each have a filling of their own. They are in no class and are never drawn as low.',
    },
  ],
  limits: [
    {
      nl: 'Donker is: meer dan de meeste andere gebieden. Het is niet: veel, of erg. Kijk altijd naar het getal zelf.',
      en: 'Dark is: more than most other areas. It is not: much, or bad. Always look at the number itself.',
    },
    {
      nl: 'Een groot gebied op de kaart is niet belangrijker dan een klein: er wonen vaak juist weinig mensen.',
      en: 'A large area on the map is no more important than a small one: often few people live there.',
    },
  ],
  values: [],
  source: {
    nl: 'Kwantielen: Brewer en Pickle (2002), Annals of the Association of American Geographers 92.',
    en: 'Quantiles: Brewer and Pickle (2002), Annals of the Association of American Geographers 92.',
  },
}

export const FIGURE_METHODS: readonly Method[] = [RATIOS, INTERVALS, OVER_REPRESENTATION, CLASSES]
