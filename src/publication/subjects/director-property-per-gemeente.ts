import {
  DIRECTOR_PROPERTY_AMOUNTS,
  DIRECTOR_PROPERTY_PER_GEMEENTE,
  OBJECTS_PER_BUURT,
} from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { objectDeliveries } from './home-deliveries.ts'
import { USES } from './property-dimensions.ts'

export const directorPropertyPerGemeente: SubjectDefinition = {
  id: 'vastgoed-van-beroepsbestuurders-per-gemeente',
  level: 'gemeente',
  counted: DIRECTOR_PROPERTY_PER_GEMEENTE,
  per: { counted: OBJECTS_PER_BUURT, times: 1000, split: ['gebruik'], holdsAll: true },
  amounts: {
    table: DIRECTOR_PROPERTY_AMOUNTS,
    title: { nl: 'WOZ-waarde van dit vastgoed', en: 'Taxed value of this property' },
    unit: { nl: 'euro', en: 'euros' },
  },
  roundedTo: 10,
  dimensions: [USES],
  theme: 'vastgoed',
  title: { nl: 'Vastgoed van beroepsbestuurders', en: 'Property under professional directors' },
  unit: {
    nl: 'panden onder een beroepsbestuurder per 1.000 panden',
    en: 'premises under a professional director per 1,000 premises',
  },
  numeratorName: { nl: 'panden onder een beroepsbestuurder', en: 'premises under a professional director' },
  denominatorName: { nl: 'panden in het kadaster', en: 'premises in the land register' },
  says: {
    nl: 'Hoeveel van elke 1.000 panden van een organisatie zijn met een bestuurder die tien of meer organisaties bestuurt, en wat die panden waard zijn.',
    en: 'How many of every 1,000 premises belong to an organisation with a director who directs ten or more organisations, and what they are worth.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat een bestuurder alleen zijn naam leent. Besturen voor anderen is ook een gewoon beroep.',
      en: 'Not that a director only lends a name. Directing for others is an ordinary profession too.',
    },
    {
      nl: 'Niet welke organisaties of bestuurders dit zijn, en niet om welke panden het gaat.',
      en: 'Not which organisations or directors these are, and not which premises.',
    },
    {
      nl: 'Niets over organisaties van buiten het Handelsregister, of die daarin niet zijn geleverd.',
      en: 'Nothing about organisations outside the trade register, or of which it was not delivered.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Een trustkantoor of administratiekantoor met een vergunning bestuurt veel organisaties: dat is het werk.',
      en: 'A licensed trust office or administration office directs many organisations: that is its work.',
    },
    {
      nl: 'Een beheerder bestuurt vaak veel verenigingen van eigenaren.',
      en: 'A property manager often directs many owners’ associations.',
    },
    {
      nl: 'Een woningcorporatie of een groep van bedrijven zet elk project in een eigen organisatie.',
      en: 'A housing association or a group of companies puts each project in an organisation of its own.',
    },
  ],
  definition: {
    nl: 'Objecten in de BAG die volgens het kadaster in eigendom of erfpacht zijn van een organisatie met signaal EI-04, ook als dat verklaard is: een bestuurder met tien of meer bestuursfuncties tegelijk, waarbij een groep van bedrijven één keer telt. Zicht op Ondermijning noemt zijn eigen grens niet; tien is onze keuze. Gedeeld door alle objecten in het kadaster, maal 1.000. Waarde: het deel van de laatst bekende WOZ-waarde dat bij het aandeel van de organisatie hoort. Een bedrag ontbreekt als daaruit iemands bezit te schatten is. Aantallen zijn eerst afgerond: deze panden op tientallen, alle panden op vijftallen. Het interval geeft de afronding en de toevalsschommeling aan (95 %, Poisson, benadering van Byar).',
    en: 'Objects in the register of addresses that an organisation with signal EI-04, explained or not, has in freehold or ground lease: a director with ten or more directorships at once, counting a group of companies once. Zicht op Ondermijning does not publish its own limit; ten is our choice. Divided by all objects in the land register, times 1,000. Value: the part of the last known taxed value that belongs to the share of the organisation. A sum is left out when somebody’s property could be estimated from it. Counts are rounded first: these premises to multiples of ten, all premises to multiples of five. The interval shows the rounding and the play of chance (95 %, Poisson, Byar’s approximation).',
  },
  decimals: 1,
  deliveries: objectDeliveries(['brk', 'kvk', 'woz']),
}
