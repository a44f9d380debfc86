import { HOME_VALUE_AMOUNTS, HOME_VALUES_PER_GEMEENTE } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { objectDeliveries } from './home-deliveries.ts'
import { BUILDING_YEARS } from './home-dimensions.ts'

export const homeValuesPerGemeente: SubjectDefinition = {
  id: 'woningwaarde-per-gemeente',
  level: 'gemeente',
  counted: HOME_VALUES_PER_GEMEENTE,
  per: null,
  amounts: {
    table: HOME_VALUE_AMOUNTS,
    title: { nl: 'WOZ-waarde van deze woningen samen', en: 'Taxed value of these homes together' },
    unit: { nl: 'euro', en: 'euros' },
  },
  roundedTo: 5,
  dimensions: [BUILDING_YEARS],
  theme: 'wonen',
  title: { nl: 'Waarde van woningen', en: 'Value of homes' },
  unit: { nl: 'woningen met een WOZ-waarde', en: 'homes with a taxed value' },
  numeratorName: { nl: 'woningen met een WOZ-waarde', en: 'homes with a taxed value' },
  denominatorName: null,
  says: {
    nl: 'Van hoeveel woningen de WOZ-waarde bekend is, en hoeveel ze samen waard zijn.',
    en: 'Of how many homes the taxed value is known, and how much they are worth together.',
  },
  doesNotSay: [
    {
      nl: 'Niet wat één woning waard is. Dat staat in het WOZ-waardeloket.',
      en: 'Not what one home is worth. For homes that is public elsewhere, in the WOZ-waardeloket.',
    },
    {
      nl: 'Niet waar een woning nu voor te koop is: de waarde is die van de laatst bekende waardepeildatum.',
      en: 'Not what a home would sell for now: the value is that of the last known valuation date.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Grote of nieuwe woningen zijn meer waard dan kleine of oude.',
      en: 'Large or new homes are worth more than small or old ones.',
    },
    {
      nl: 'Dicht bij werk, winkels en water zijn woningen duurder.',
      en: 'Homes are dearer near work, shops and water.',
    },
  ],
  definition: {
    nl: 'Woningen volgens de BAG waarvan een WOZ-waarde en een houder in het kadaster bekend zijn, met hun laatst bekende waarde. Een vernietigde beschikking telt niet. Hoort een WOZ-waarde bij meer objecten, dan krijgt elk een gelijk deel. Een bedrag ontbreekt als daaruit iemands bezit te schatten is. Aantallen zijn afgerond op vijftallen, bedragen niet.',
    en: 'Homes in the register of addresses of which a taxed value and a holder in the land register are known, with their last known value. An annulled decision does not count. When a value belongs to several objects, each has an equal part. A sum is left out when somebody’s property could be estimated from it. Counts are rounded to multiples of five, sums are not.',
  },
  decimals: 0,
  deliveries: objectDeliveries(['brk', 'woz', 'kvk', 'brp']),
}
