import { CRIMES_PER_BUURT, POLICE_CATEGORIES } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { allDeliveries, areaDeliveries, figureDeliveries } from './area-deliveries.ts'
import { CRIME_TEXTS } from './crime-texts.ts'
import { inWords } from './home-dimensions.ts'
import { PER_THOUSAND_RESIDENTS, residentDeliveries } from './residents-per-buurt.ts'

export const crimePerBuurt: SubjectDefinition = {
  ...CRIME_TEXTS,
  id: 'misdrijven-per-buurt',
  level: 'buurt',
  counted: CRIMES_PER_BUURT,
  per: PER_THOUSAND_RESIDENTS,
  amounts: null,
  roundedTo: 10,
  dimensions: [
    {
      id: 'soort',
      title: { nl: 'Soort misdrijf', en: 'Kind of crime' },
      overRepresentation: true,
      categories: inWords(POLICE_CATEGORIES.soort, {
        inbraak: { nl: 'inbraak', en: 'burglary' },
        diefstal: { nl: 'andere diefstal', en: 'other theft' },
        geweld: { nl: 'geweld en bedreiging', en: 'violence and threats' },
        'vernieling-en-overlast': { nl: 'vernieling, brand en openbare orde', en: 'damage, fire and public order' },
        verkeer: { nl: 'verkeer', en: 'traffic' },
        'drugs-en-wapens': { nl: 'drugs en wapens', en: 'drugs and weapons' },
        'fraude-en-cybercrime': { nl: 'fraude en cybercrime', en: 'fraud and cybercrime' },
        overig: { nl: 'overige soorten', en: 'other kinds' },
        onbekend: { nl: 'soort niet gegeven', en: 'kind not given' },
      }),
    },
  ],
  title: { nl: 'Misdrijven in de buurt', en: 'Crimes in the neighbourhood' },
  says: {
    nl: 'Hoeveel misdrijven de politie in een jaar in de buurt registreerde, op elke 1.000 inwoners, en van welke soort.',
    en: 'How many crimes the police registered in the neighbourhood in a year, for every 1,000 residents, and of which kind.',
  },
  definition: {
    nl: 'Geregistreerde misdrijven waarvan de politie de buurt of het adres kent, gedeeld door het aantal inwoners op 1 januari van hetzelfde of het dichtstbijzijnde jaar, maal 1.000. De soorten voegen codes van de politie samen (SoortMisdrijf, tabel 47018NED). Wat zonder plaats is geregistreerd, of op een adres dat niet in de BAG staat, telt niet mee: het totaal is daardoor iets lager dan dat van de gemeente. Misdrijven zijn eerst afgerond op tientallen, inwoners op vijftallen. Het interval geeft de afronding en de toevalsschommeling aan (95 %, Poisson, benadering van Byar).',
    en: 'Registered crimes of which the police know the neighbourhood or the address, divided by the number of residents on 1 January of the same or the nearest year, times 1,000. The kinds put codes of the police together (SoortMisdrijf, table 47018NED). What was registered without a place, or at an address that is not in the register of addresses, is left out: the total is therefore slightly lower than that of the municipality. Crimes are first rounded to multiples of ten, residents to multiples of five. The interval shows the rounding and the play of chance (95 %, Poisson, Byar’s approximation).',
  },
  deliveries: allDeliveries(
    areaDeliveries(['police'], 'buurt'),
    figureDeliveries(['registered_crimes'], 'buurt'),
    residentDeliveries,
  ),
}
