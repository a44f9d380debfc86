import { OBJECTS_PER_BUURT, UNKNOWN_OWNERS_PER_BUURT } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { objectDeliveries } from './home-deliveries.ts'
import { REASONS_UNKNOWN, USES } from './property-dimensions.ts'

export const unknownOwnersPerBuurt: SubjectDefinition = {
  id: 'onbekende-eigenaren-per-buurt',
  level: 'buurt',
  counted: UNKNOWN_OWNERS_PER_BUURT,
  per: { counted: OBJECTS_PER_BUURT, times: 10_000, split: ['gebruik'], holdsAll: true },
  amounts: null,
  roundedTo: 10,
  dimensions: [USES, REASONS_UNKNOWN],
  theme: 'vastgoed',
  title: { nl: 'Onbekende eigenaren', en: 'Unknown owners' },
  unit: {
    nl: 'panden met een onbekende eigenaar per 10.000 panden',
    en: 'premises with an unknown owner per 10,000 premises',
  },
  numeratorName: { nl: 'panden met een onbekende eigenaar', en: 'premises with an unknown owner' },
  denominatorName: { nl: 'panden in het kadaster', en: 'premises in the land register' },
  says: {
    nl: 'Van hoeveel van elke 10.000 woningen en bedrijfspanden een eigenaar in geen register terug te vinden is.',
    en: 'Of how many of every 10,000 homes and business premises an owner cannot be found in any register.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat iemand zich verbergt. Namen en nummers in oude aktes zijn soms niet te koppelen.',
      en: 'Not that anybody hides. Names and numbers in old deeds can sometimes not be linked.',
    },
    {
      nl: 'Niet dat een pand van niemand is, en niet om welke panden het gaat.',
      en: 'Not that nobody owns the premises, and not which premises these are.',
    },
    {
      nl: 'Niets over eigenaren die zijn overleden: zij staan nog in de registers en tellen hier niet mee.',
      en: 'Nothing about owners who have died: they are still in the registers and are not counted here.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Kerken, overheden en buitenlandse organisaties staan vaak niet in het Handelsregister.',
      en: 'Churches, public bodies and foreign organisations are often not in the trade register.',
    },
    {
      nl: 'Wie lang geleden kocht of in het buitenland woont, heeft soms geen burgerservicenummer in het kadaster.',
      en: 'Who bought long ago or lives abroad sometimes has no citizen service number in the land register.',
    },
    {
      nl: 'Een andere schrijfwijze van een naam of adres kan genoeg zijn om niet gevonden te worden.',
      en: 'Another spelling of a name or address can be enough not to be found.',
    },
  ],
  definition: {
    nl: 'Objecten in de BAG waarvan minstens één houder van eigendom of erfpacht in het kadaster niet is genoemd, een organisatie is zonder nummer in het Handelsregister, of een mens is zonder burgerservicenummer die ook op naam en adres niet in de BRP te vinden is. Zijn er meer redenen, dan telt de eerste van die volgorde. Gedeeld door alle objecten waar het kadaster een recht op kent, maal 10.000. Aantallen zijn eerst afgerond: onbekende eigenaren op tientallen, objecten op vijftallen. Het interval geeft de afronding en de toevalsschommeling aan (95 %, Poisson, benadering van Byar).',
    en: 'Objects in the register of addresses of which at least one holder of freehold or ground lease is not named in the land register, is an organisation without a number in the trade register, or is a person without a citizen service number who cannot be found by name and address either. Of several reasons the first in that order counts. Divided by all objects on which the land register knows a right, times 10,000. Counts are rounded first: unknown owners to multiples of ten, objects to multiples of five. The interval shows the rounding and the play of chance (95 %, Poisson, Byar’s approximation).',
  },
  decimals: 1,
  deliveries: objectDeliveries(['brk', 'brp', 'kvk']),
}
