import {
  FOUNDATION_PROPERTY_AMOUNTS,
  FOUNDATION_PROPERTY_PER_GEMEENTE,
  OBJECTS_PER_BUURT,
} from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { objectDeliveries } from './home-deliveries.ts'
import { USES } from './property-dimensions.ts'

export const foundationPropertyPerGemeente: SubjectDefinition = {
  id: 'vastgoed-van-stichtingen-met-een-bestuurder-per-gemeente',
  level: 'gemeente',
  counted: FOUNDATION_PROPERTY_PER_GEMEENTE,
  per: { counted: OBJECTS_PER_BUURT, times: 1000, split: ['gebruik'], holdsAll: true },
  amounts: {
    table: FOUNDATION_PROPERTY_AMOUNTS,
    title: { nl: 'WOZ-waarde van dit vastgoed', en: 'Taxed value of this property' },
    unit: { nl: 'euro', en: 'euros' },
  },
  roundedTo: 10,
  dimensions: [USES],
  theme: 'vastgoed',
  title: { nl: 'Vastgoed van stichtingen met één bestuurder', en: 'Property of foundations with one director' },
  unit: {
    nl: 'panden van zulke stichtingen per 1.000 panden',
    en: 'premises of such foundations per 1,000 premises',
  },
  numeratorName: { nl: 'panden van zulke stichtingen', en: 'premises of such foundations' },
  denominatorName: { nl: 'panden in het kadaster', en: 'premises in the land register' },
  says: {
    nl: 'Hoeveel van elke 1.000 panden van een stichting zijn die maar één bestuurder heeft, en wat die panden waard zijn.',
    en: 'How many of every 1,000 premises belong to a foundation that has only one director, and what they are worth.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat er iets mis is. Een stichting mag één bestuurder hebben.',
      en: 'Not that anything is wrong. A foundation may have one director.',
    },
    {
      nl: 'Niet welke stichtingen dit zijn, waar ze voor zijn, of om welke panden het gaat.',
      en: 'Not which foundations these are, what they are for, or which premises.',
    },
    {
      nl: 'Niet of er ook toezicht is. Een stichting met een raad van toezicht telt ook mee.',
      en: 'Not whether there is supervision. A foundation with a supervisory board is counted too.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Een kleine kerk, een oud gebouw of een dierenasiel heeft vaak een stichting met één bestuurder.',
      en: 'A small church, an old building or an animal shelter often has a foundation with one director.',
    },
    {
      nl: 'Een zorginstelling of woningcorporatie heeft soms één bestuurder, met een raad die meekijkt.',
      en: 'A care institution or housing association sometimes has one director, with a board that watches.',
    },
    {
      nl: 'Een bestuurder is pas gestopt en de opvolger is nog niet ingeschreven.',
      en: 'A director has just left and the successor is not registered yet.',
    },
  ],
  definition: {
    nl: 'Objecten in de BAG die volgens het kadaster in eigendom of erfpacht zijn van een stichting met signaal EI-03, ook als dat verklaard is: precies één bestuurder volgens het Handelsregister. Een stichting waarvan geen bestuurder is geleverd, telt niet mee. Gedeeld door alle objecten in het kadaster, maal 1.000. Waarde: het deel van de laatst bekende WOZ-waarde dat bij het aandeel van de stichting hoort. Een bedrag ontbreekt als daaruit iemands bezit te schatten is. Aantallen zijn eerst afgerond: deze panden op tientallen, alle panden op vijftallen. Het interval geeft de afronding en de toevalsschommeling aan (95 %, Poisson, benadering van Byar).',
    en: 'Objects in the register of addresses that a foundation with signal EI-03, explained or not, has in freehold or ground lease: exactly one director in the trade register. A foundation of which no director was delivered is not counted. Divided by all objects in the land register, times 1,000. Value: the part of the last known taxed value that belongs to the share of the foundation. A sum is left out when somebody’s property could be estimated from it. Counts are rounded first: these premises to multiples of ten, all premises to multiples of five. The interval shows the rounding and the play of chance (95 %, Poisson, Byar’s approximation).',
  },
  decimals: 1,
  deliveries: objectDeliveries(['brk', 'kvk', 'woz']),
}
