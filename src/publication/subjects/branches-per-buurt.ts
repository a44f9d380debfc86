import { BRANCH_CATEGORIES, BRANCHES_PER_BUURT } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { objectDeliveries } from './home-deliveries.ts'
import { inWords } from './home-dimensions.ts'

const BRANCHES = inWords(BRANCH_CATEGORIES, {
  'landbouw-en-industrie': { nl: 'landbouw en industrie', en: 'farming and industry' },
  bouw: { nl: 'bouw', en: 'construction' },
  'autohandel-en-reparatie': { nl: 'autohandel en reparatie', en: 'car trade and repair' },
  autoverhuur: { nl: 'autoverhuur', en: 'car rental' },
  groothandel: { nl: 'groothandel', en: 'wholesale' },
  'supermarkten-en-avondwinkels': { nl: 'supermarkten en avondwinkels', en: 'supermarkets and night shops' },
  'andere-winkels': { nl: 'andere winkels', en: 'other shops' },
  'vervoer-en-opslag': { nl: 'vervoer en opslag', en: 'transport and storage' },
  hotels: { nl: 'hotels en andere overnachting', en: 'hotels and other lodging' },
  'restaurants-en-cafetarias': { nl: 'restaurants en cafetaria’s', en: 'restaurants and snack bars' },
  cafes: { nl: 'cafés', en: 'bars' },
  'ict-en-media': { nl: 'ICT en media', en: 'IT and media' },
  'financien-en-holdings': { nl: 'financiën en holdings', en: 'finance and holdings' },
  vastgoed: { nl: 'vastgoed', en: 'property' },
  'zakelijke-diensten': { nl: 'zakelijke diensten', en: 'business services' },
  uitzendbureaus: { nl: 'uitzendbureaus', en: 'employment agencies' },
  schoonmaak: { nl: 'schoonmaak en groen', en: 'cleaning and landscaping' },
  gezondheidszorg: { nl: 'gezondheidszorg', en: 'health care' },
  'zorg-met-verblijf': { nl: 'zorg met overnachting', en: 'residential care' },
  'zorg-zonder-verblijf': { nl: 'zorg en begeleiding zonder overnachting', en: 'care without lodging' },
  'onderwijs-en-overheid': { nl: 'onderwijs en overheid', en: 'education and government' },
  kansspelen: { nl: 'speelhallen en kansspelen', en: 'gaming and betting' },
  'sport-en-cultuur': { nl: 'sport en cultuur', en: 'sport and culture' },
  'kappers-en-schoonheid': { nl: 'kappers en schoonheidssalons', en: 'hairdressers and beauty salons' },
  'massage-en-saunas': { nl: 'massagesalons en sauna’s', en: 'massage parlours and saunas' },
  'andere-diensten': { nl: 'andere diensten', en: 'other services' },
  onbekend: { nl: 'onbekend', en: 'unknown' },
})

export const branchesPerBuurt: SubjectDefinition = {
  id: 'bedrijven-per-branche-en-buurt',
  level: 'buurt',
  counted: BRANCHES_PER_BUURT,
  per: null,
  amounts: null,
  roundedTo: 5,
  dimensions: [
    {
      id: 'branche',
      title: { nl: 'Branche', en: 'Branch' },
      categories: BRANCHES,
      overRepresentation: true,
    },
  ],
  theme: 'bedrijven',
  title: { nl: 'Bedrijven per branche', en: 'Businesses per branch' },
  unit: { nl: 'vestigingen', en: 'establishments' },
  numeratorName: { nl: 'vestigingen', en: 'establishments' },
  denominatorName: null,
  says: {
    nl: 'Hoeveel bedrijven er buiten woningen gevestigd zijn, en of een branche er vaker voorkomt dan elders.',
    en: 'How many businesses are established outside homes, and whether a branch is more common there than elsewhere.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat er te veel zijn. Bedrijven van één soort zitten graag bij elkaar.',
      en: 'Not that there are too many. Businesses of one kind like to be together.',
    },
    {
      nl: 'Niets over een bedrijf: van elke branche zijn de meeste bedrijven eerlijk.',
      en: 'Nothing about a business: in every branch most businesses are honest.',
    },
    {
      nl: 'Niets over bedrijven aan huis. Die tellen niet mee.',
      en: 'Nothing about businesses at home. These are not counted.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Een winkelstraat, station of bedrijvenpark leeft van bezoekers van buiten de buurt.',
      en: 'A shopping street, station or business park lives from visitors from outside.',
    },
    {
      nl: 'In een markthal of bedrijfsverzamelgebouw zitten veel kleine bedrijven op één adres.',
      en: 'A market hall or business centre has many small businesses at one address.',
    },
    {
      nl: 'Wie stopt, schrijft zich soms laat of nooit uit.',
      en: 'Who stops sometimes deregisters late or never.',
    },
  ],
  definition: {
    nl: 'Vestigingen in het Handelsregister met een bezoekadres, open op de peildatum, op een object in de BAG dat niet alleen een woonfunctie heeft. Branche: de hoofdactiviteit van de vestiging, anders van de organisatie (SBI 2008). Oververtegenwoordiging: het aandeel van de branche in het gebied, gedeeld door haar aandeel in het geheel, berekend uit afgeronde aantallen. Aantallen zijn afgerond op vijftallen.',
    en: 'Establishments in the trade register with a visiting address, open on the reference date, at an object that is not only meant to live in. Branch: the main activity of the establishment, or else of the organisation (SBI 2008). Over-representation: the share of the branch in the area divided by its share in the whole, computed from rounded counts. Counts are rounded to multiples of five.',
  },
  decimals: 0,
  deliveries: objectDeliveries(['kvk']),
}
