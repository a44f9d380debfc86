import { MOST_STEPS } from '../../disclosure/rounding/rounding-costs.ts'
import type { Method } from '../contract.ts'
import { RELEASE_POLICY } from '../release-policy.ts'
import { policyValues } from './policy-values.ts'

const SMALLEST = RELEASE_POLICY.smallestSensitive.value

const ROUNDING: Method = {
  id: 'afronden',
  title: { nl: 'Aantallen afronden', en: 'Rounding counts' },
  inShort: {
    nl: 'Elk aantal dat u ziet, is afgerond: op vijftallen, of op tientallen als het om misdaad of om mensen gaat. We ronden zo af dat alle optellingen precies blijven kloppen. Daardoor kan niemand een waar aantal terugrekenen.',
    en: 'Every count that you see is rounded: to fives, or to tens where it is about crime or about people. We round in such a way that all sums still hold exactly. So nobody can work a true count back.',
  },
  steps: [
    {
      nl: 'We leggen vooraf vast welke aantallen er zijn: elk gebied, elk jaar en elke verdeling. Andere verdelingen maken we niet, ook niet op verzoek.',
      en: 'We fix beforehand which counts there are: every area, every year and every split. We make no other splits, on request neither.',
    },
    {
      nl: `Elk aantal gaat naar het veelvoud eronder of erboven. Alleen als een optelling anders niet klopt, gaat het verder, en dan hoogstens ${MOST_STEPS} veelvouden. Bij elk cijfer staat hoe ver het ware aantal ervan af kan liggen.`,
      en: `Every count goes to the multiple below or above it. Only where a sum would not hold otherwise does it go further, and then ${MOST_STEPS} multiples at most. With every figure stands how far the true count may lie from it.`,
    },
    {
      nl: 'Een programma zoekt de afronding die het minst verschuift en waarbij buurten optellen tot wijken, wijken tot gemeenten en delen tot het geheel.',
      en: 'A program looks for the rounding that moves least and in which neighbourhoods add up to districts, districts to municipalities, and parts to the whole.',
    },
    {
      nl: 'Zijn er meer afrondingen even goed, dan kiest een geheime sleutel. Dezelfde sleutel geeft elke keer dezelfde keuze, zodat niemand door vaak te kijken het gemiddelde kan nemen.',
      en: 'Where several roundings are equally good, a secret key chooses. The same key chooses the same each time, so that nobody can average by looking often.',
    },
    {
      nl: `Van een gevoelig onderwerp tonen we een afgerond aantal onder de ${SMALLEST} niet. U ziet dan „onderdrukt”. Dat is iets anders dan nul.`,
      en: `Of a sensitive subject a rounded count below ${SMALLEST} is not shown. You then see “withheld”. That is not the same as zero.`,
    },
  ],
  limits: [
    {
      nl: 'In een klein gebied is de afronding groot naast het aantal zelf. Let daarom op het interval en niet op het laatste cijfer.',
      en: 'In a small area rounding is large beside the count itself. So look at the interval and not at the last digit.',
    },
    {
      nl: 'Een verschil van één veelvoud tussen twee jaren kan alleen afronding zijn.',
      en: 'A difference of one multiple between two years may be rounding alone.',
    },
  ],
  values: policyValues('smallestSensitive'),
  source: {
    nl: 'Gecontroleerd afronden: Cox (1987), Journal of the American Statistical Association 82; Handbook on Statistical Disclosure Control van Eurostat.',
    en: 'Controlled rounding: Cox (1987), Journal of the American Statistical Association 82; Eurostat, Handbook on Statistical Disclosure Control.',
  },
}

const ATTACK: Method = {
  id: 'terugrekenen',
  title: { nl: 'Eerst zelf proberen terug te rekenen', en: 'Trying to work it back ourselves first' },
  inShort: {
    nl: 'Voordat cijfers naar buiten gaan, probeert een programma ze te kraken. Het kent alle regels en alle bestanden, maar niet de geheime sleutel. Lukt het ergens, dan gaat de hele publicatie niet door.',
    en: 'Before figures leave, a program tries to break them. It knows all rules and all files, but not the secret key. If it succeeds anywhere, the whole release does not leave.',
  },
  steps: [
    {
      nl: 'Het programma leest de bestanden zoals iedereen ze kan lezen, en zet alle optellingen op een rij.',
      en: 'The program reads the files as anyone can read them, and lists all sums.',
    },
    {
      nl: 'Het rekent voor elk getal uit wat er nog mogelijk is. Blijft er te weinig ruimte over, dan is dat een fout.',
      en: 'For every number it works out what is still possible. Where too little room is left, that is a fault.',
    },
    {
      nl: 'Het doet dat ook als iemand die zelf in de cijfers zit en zijn eigen bijdrage kent.',
      en: 'It does so as someone who is in the figures himself as well, and knows what he contributed.',
    },
    {
      nl: 'Het legt deze publicatie naast de vorige. Twee publicaties samen mogen niet meer vertellen dan één.',
      en: 'It lays this release beside the one before. Two releases together may tell no more than one.',
    },
    {
      nl: 'Het kijkt of verhoudingen, intervallen en gevonden gebieden echt volgen uit de getoonde aantallen, en of geen bestand meer vertelt dan een ander.',
      en: 'It checks that ratios, intervals and areas that were found do follow from the counts that are shown, and that no file tells more than another.',
    },
    {
      nl: 'Wat is geprobeerd, en wat niet, staat in certificate.json bij de publicatie.',
      en: 'What was tried, and what was not, stands in certificate.json with the release.',
    },
  ],
  limits: [
    {
      nl: 'Wie uit een andere bron al bijna alles weet, kan altijd meer. Daarom ronden we ook af als een aanval niets vindt.',
      en: 'Someone who knows almost everything from another source can always do more. That is why we round even where an attack finds nothing.',
    },
  ],
  values: policyValues('mostCorrected'),
  source: {
    nl: 'Handbook on Statistical Disclosure Control, Eurostat; Fischetti en Salazar (2001), Management Science 47.',
    en: 'Eurostat, Handbook on Statistical Disclosure Control; Fischetti and Salazar (2001), Management Science 47.',
  },
}

const AMOUNTS: Method = {
  id: 'bedragen',
  title: { nl: 'Welke bedragen we weglaten', en: 'Which sums of money are left out' },
  inShort: {
    nl: 'Bedragen ronden we niet af. Is uit een bedrag te schatten wat één eigenaar of koper bijdroeg, dan laten we het weg. Daarna laten we nog een paar bedragen weg, omdat het eerste anders uit de optelling volgt.',
    en: 'Sums of money are not rounded. Where one could estimate from a sum what a single owner or buyer put into it, it is left out. Then some more sums are left out, because the first would follow from the totals otherwise.',
  },
  steps: [
    {
      nl: 'Per bedrag kijken we naar de grootste bijdrage. Kan een ander die tot op een klein percentage schatten, dan is het bedrag te gevoelig (de p-procent-regel). Dat percentage houden we geheim.',
      en: 'For each sum we look at the largest contribution. Where another could estimate it to within a small percentage, the sum is too sensitive (the p per cent rule). That percentage is kept secret.',
    },
    {
      nl: 'Een programma zoekt welke andere bedragen erbij weg moeten, zo dat er samen zo weinig mogelijk euro’s verdwijnen.',
      en: 'A program looks for the other sums that must go with it, so that together as few euros as possible disappear.',
    },
    {
      nl: 'Wie als enige in een cel zit, kent dat bedrag. Ook diegene mag een ander niet kunnen uitrekenen.',
      en: 'Who is alone in a cell knows that sum. That person too must not be able to work out another.',
    },
    {
      nl: 'U kunt niet zien welk bedrag zelf gevoelig was en welk bedrag het beschermt. Beide heten „onderdrukt”.',
      en: 'You cannot see which sum was sensitive itself and which one protects it. Both are called “withheld”.',
    },
  ],
  limits: [
    {
      nl: 'Een onderdrukt bedrag is niet klein en niet verdacht. Vaak is er maar één grote eigenaar.',
      en: 'A withheld sum is not small and not suspicious. Often there is just one large owner.',
    },
  ],
  values: [],
  source: {
    nl: 'p-procent-regel en secundaire onderdrukking: Handbook on Statistical Disclosure Control, Eurostat.',
    en: 'The p per cent rule and secondary suppression: Eurostat, Handbook on Statistical Disclosure Control.',
  },
}

export const PROTECTION_METHODS: readonly Method[] = [ROUNDING, ATTACK, AMOUNTS]
