import { positivePredictiveValue } from '../../vocabulary/base-rate.ts'
import type { Method } from '../contract.ts'
import { AREA_TRAITS } from '../findings/area-traits.ts'
import { FINDINGS_POLICY } from '../findings/findings-policy.ts'
import { policyValues } from './policy-values.ts'

const SEARCH_AREAS: Method = {
  id: 'zoekgebieden',
  title: { nl: 'Zoekgebieden', en: 'Search areas' },
  inShort: {
    nl: 'Een zoekgebied heeft meer van iets dan toeval verklaart. Het is een plek om beter te kijken, en nog geen conclusie. De toets gebruikt alleen de cijfers die iedereen ziet.',
    en: 'A search area has more of something than chance explains. It is a place to look closer, and no conclusion yet. The test uses only the figures that anyone sees.',
  },
  steps: [
    {
      nl: 'Neem het nieuwste jaar. Tel alle andere gebieden bij elkaar en reken uit wat dit gebied dan zou hebben, met zijn eigen aantal inwoners, woningen of panden. Dat is de verwachting.',
      en: 'Take the newest year. Add up all other areas and work out what this area would then have, with its own number of residents, homes or premises. That is what is expected.',
    },
    {
      nl: 'Reken uit hoe groot de kans is dat van alle gevallen er zo veel, of meer, toevallig in dit gebied vallen. Zo telt mee dat ook de andere gebieden door toeval hoger of lager kunnen uitkomen.',
      en: 'Work out the chance that of all cases so many, or more, fall in this area by themselves. So it counts that the other areas, too, may come out higher or lower by chance.',
    },
    {
      nl: 'Wees voorzichtig met de afronding: neem voor het gebied het kleinste aantal dat nog kan, en voor de andere het grootste.',
      en: 'Be careful with rounding: for the area take the smallest count that is still possible, and for the others the largest.',
    },
    {
      nl: 'Wie duizend gebieden toetst, vindt er altijd wel een paar. Daarom maken we elke kans groter naar het aantal getoetste gebieden (Holm). Wat dan nog onder de grens blijft, is een zoekgebied.',
      en: 'Who tests a thousand areas always finds some. So every chance is made larger for the number of areas tested (Holm). What is then still below the limit is a search area.',
    },
  ],
  limits: [
    {
      nl: 'Meer dan toeval is niet hetzelfde als misbruik. Een centrum, een haven of een station heeft gewone redenen.',
      en: 'More than chance is not the same as misuse. A town centre, a port or a station has ordinary reasons.',
    },
    {
      nl: 'De toets neemt aan dat gevallen los van elkaar komen. Hangen zij samen, zoals bij één groot onderzoek, dan is de kans in werkelijkheid groter.',
      en: 'The test supposes that cases come apart from each other. Where they hang together, as in one large investigation, the chance is larger in truth.',
    },
    {
      nl: 'Een gebied dat geen zoekgebied is, kan te klein zijn om iets te zien. Het is dus niet bewezen dat daar niets is.',
      en: 'An area that is no search area may be too small to see anything. So it is not proven that nothing is there.',
    },
    {
      nl: 'De vondst gaat over een gebied. Zij zegt niets over een adres of een mens.',
      en: 'The find is about an area. It says nothing about an address or a person.',
    },
  ],
  values: policyValues('mostByChance'),
  source: {
    nl: 'Toets: twee Poissonaantallen, exact (Przyborowski en Wilenski 1940, Biometrika 31). Correctie: Holm (1979), Scandinavian Journal of Statistics 6.',
    en: 'Test: two Poisson counts, exact (Przyborowski and Wilenski 1940, Biometrika 31). Correction: Holm (1979), Scandinavian Journal of Statistics 6.',
  },
}

const SIMILAR_AREAS: Method = {
  id: 'gelijkende-gebieden',
  title: { nl: 'Gebieden die op elkaar lijken', en: 'Areas that are alike' },
  inShort: {
    nl: `Een gebied vergelijkt u het best met gebieden die erop lijken. We zoeken de ${FINDINGS_POLICY.mostSimilar.value} gebieden die het meest gelijk zijn in omvang en bebouwing. We kijken niet naar wie de mensen zijn.`,
    en: `An area is best compared with areas like it. We look for the ${FINDINGS_POLICY.mostSimilar.value} areas that are most alike in size and in what stands there. We do not look at who the people are.`,
  },
  steps: [
    {
      nl: `Neem van elk gebied de kenmerken die in deze publicatie staan: ${listed('nl')}.`,
      en: `Take of every area the traits that stand in this release: ${listed('en')}.`,
    },
    {
      nl: 'Neem van een omvang de logaritme: een gebied dat twee keer zo groot is, ligt dan altijd even ver weg.',
      en: 'Take the logarithm of a size: an area twice as large then always lies as far away.',
    },
    {
      nl: 'Druk elk kenmerk uit in standaardafwijkingen, zodat geen enkel kenmerk zwaarder telt door zijn eenheid.',
      en: 'Express every trait in standard deviations, so that no trait weighs more because of its unit.',
    },
    {
      nl: 'Meet de afstand: de wortel uit het gemiddelde van de verschillen in het kwadraat. Mist een gebied een kenmerk, dan telt dat niet mee.',
      en: 'Measure the distance: the root of the mean of the squared differences. A trait that an area lacks does not count.',
    },
  ],
  limits: [
    {
      nl: 'Lijken is hier: even groot en net zo bebouwd. Gebieden kunnen in alles daarbuiten verschillen.',
      en: 'Alike here means: as large and built alike. Areas may differ in everything beyond that.',
    },
    {
      nl: 'Inkomen, herkomst, geloof en alles wat daarvoor in de plaats kan komen, gebruiken we niet.',
      en: 'Income, origin, belief and anything that can stand for those are not used.',
    },
    {
      nl: 'De oppervlakte is die binnen de grens. Waar die grens over water loopt, telt het water mee.',
      en: 'The surface is that within the boundary. Where that runs over water, the water counts.',
    },
  ],
  values: policyValues('mostSimilar', 'fewestTraits', 'minimumDenominator'),
  source: {
    nl: 'Afstand over gestandaardiseerde kenmerken; kenmerken volgens de BAG, het kadaster en de bevolkingscijfers van deze publicatie.',
    en: 'Distance over standardised traits; traits from the register of addresses, the land register and the population figures of this release.',
  },
}

const FLOWS: Method = {
  id: 'stromen',
  title: { nl: 'Van woonplaats naar plaats van het misdrijf', en: 'From where people live to where it happened' },
  inShort: {
    nl: 'Van verdachten weten we de gemeente waar zij staan ingeschreven en de gemeente waar het misdrijf was. Een stroom telt hoeveel mensen uit de ene gemeente van iets in de andere zijn verdacht.',
    en: 'Of suspects we know the municipality where they are registered and the one where the offence was. A flow counts how many people from one municipality are suspected of something in the other.',
  },
  steps: [
    {
      nl: 'Iedereen telt één keer per jaar, met het eerste misdrijf van dat jaar.',
      en: 'Everyone counts once a year, with the first offence of that year.',
    },
    {
      nl: 'We ronden elk aantal af zoals alle andere. Een klein aantal tonen we niet: dat is het grootste deel van alle paren van gemeenten.',
      en: 'Every count is rounded like all others. A small count is not shown: those are most pairs of municipalities.',
    },
    {
      nl: 'Wat niet als stroom te zien is, zit wel in het totaal van de gemeente.',
      en: 'What is not seen as a flow is in the total of the municipality all the same.',
    },
  ],
  limits: [
    {
      nl: 'Een verdachte is niet veroordeeld.',
      en: 'A suspect has not been convicted.',
    },
    {
      nl: 'Een stroom is geen reis om een misdrijf te plegen: mensen werken, studeren en gaan uit in een andere gemeente.',
      en: 'A flow is no journey to commit an offence: people work, study and go out in another municipality.',
    },
    {
      nl: 'Wie nergens staat ingeschreven of in het buitenland woont, komt uit geen enkele gemeente en ontbreekt.',
      en: 'Who is registered nowhere or lives abroad comes from no municipality and is missing.',
    },
  ],
  values: policyValues('smallestSensitive'),
  source: {
    nl: 'Aantallen van de politie per woongemeente en pleeggemeente.',
    en: 'Counts of the police by municipality of residence and of offence.',
  },
}

/** For the page: what a good-looking sign is worth when what it looks for is rare. */
const EXAMPLE = { rate: 0.005, sensitivity: 0.9, specificity: 0.95 } as const
const RIGHT = Math.round(100 * positivePredictiveValue(EXAMPLE))

const RARITY: Method = {
  id: 'zeldzaamheid',
  title: { nl: 'Waarom een goed signaal toch vaak fout is', en: 'Why a good sign is still often wrong' },
  inShort: {
    nl: `Misbruik van vastgoed is zeldzaam. Daardoor is ook een signaal dat meestal klopt vaak loos. In het voorbeeld hieronder blijkt van elke 100 panden met een signaal bij ongeveer ${RIGHT} echt iets aan de hand.`,
    en: `Misuse of property is rare. That is why even a sign that is mostly right is often empty. In the example below, of every 100 premises with a sign about ${RIGHT} turn out to be misused.`,
  },
  steps: [
    {
      nl: `Stel: er is iets aan de hand bij ${1000 * EXAMPLE.rate} van elke 1.000 panden.`,
      en: `Suppose: ${1000 * EXAMPLE.rate} of every 1,000 premises are misused.`,
    },
    {
      nl: `Stel: van die panden krijgen ${100 * EXAMPLE.sensitivity} van de 100 het signaal, en van de gewone panden ${Math.round(100 * (1 - EXAMPLE.specificity))} van de 100 ook.`,
      en: `Suppose: of those, ${100 * EXAMPLE.sensitivity} of 100 get the sign, and of ordinary premises ${Math.round(100 * (1 - EXAMPLE.specificity))} of 100 do too.`,
    },
    {
      nl: 'Deel de terechte signalen door alle signalen. Omdat er zoveel meer gewone panden zijn, komen de meeste signalen van hen (regel van Bayes).',
      en: 'Divide the signs that are right by all signs. Because there are so many more ordinary premises, most signs come from them (Bayes’ rule).',
    },
  ],
  limits: [
    {
      nl: 'Hoe zeldzaam iets is en hoe vaak een signaal klopt, is meestal een schatting. Bij elke indicator staat waar die vandaan komt.',
      en: 'How rare something is and how often a sign is right are mostly estimates. With every indicator stands where they come from.',
    },
    {
      nl: 'Daarom wordt nooit iets besloten op een signaal alleen: een mens kijkt, en zoekt eerst een gewone verklaring.',
      en: 'That is why nothing is ever decided on a sign alone: a person looks, and first seeks an ordinary explanation.',
    },
  ],
  values: [],
  source: {
    nl: 'Regel van Bayes. Hoe zeldzaam misbruik is: WODC, Criminele gebouwen.',
    en: 'Bayes’ rule. How rare misuse is: WODC, Criminele gebouwen.',
  },
}

export const FINDING_METHODS: readonly Method[] = [SEARCH_AREAS, SIMILAR_AREAS, FLOWS, RARITY]

function listed(language: 'nl' | 'en'): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(AREA_TRAITS.map(({ name }) => name[language]))
}
