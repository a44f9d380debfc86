import { HOMES_PER_BUURT, SLUICE_HOMES_PER_BUURT } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { objectDeliveries } from './home-deliveries.ts'
import { BUILDING_YEARS } from './home-dimensions.ts'
import { EXPLANATIONS } from './property-dimensions.ts'

export const sluiceHomesPerBuurt: SubjectDefinition = {
  id: 'doorsluiswoningen-per-buurt',
  level: 'buurt',
  counted: SLUICE_HOMES_PER_BUURT,
  per: { counted: HOMES_PER_BUURT, times: 10_000, split: ['bouwperiode'], holdsAll: true },
  amounts: null,
  roundedTo: 10,
  dimensions: [BUILDING_YEARS, EXPLANATIONS],
  theme: 'vastgoed',
  title: { nl: 'Doorsluiswoningen', en: 'Homes sold on and on' },
  unit: { nl: 'doorsluiswoningen per 10.000 woningen', en: 'homes sold on and on per 10,000 homes' },
  numeratorName: { nl: 'doorsluiswoningen', en: 'homes sold on and on' },
  denominatorName: { nl: 'woningen', en: 'homes' },
  says: {
    nl: 'Hoeveel van elke 10.000 woningen in twintig jaar vijf keer of vaker zijn verkocht.',
    en: 'How many of every 10,000 homes were sold five times or more in twenty years.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat er met geld is geschoven. De meeste van deze woningen wisselen gewoon vaak van eigenaar.',
      en: 'Not that money was moved around. Most of these homes simply change owners often.',
    },
    {
      nl: 'Niet om welke woningen het gaat, en niets over wie er nu woont.',
      en: 'Not which homes these are, and nothing about who lives there now.',
    },
    {
      nl: 'Niet of de prijs gek was. Dit telt alleen hoe vaak er is verkocht.',
      en: 'Not whether the price was odd. This only counts how often there was a sale.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Kleine woningen om te beginnen worden vaak na een paar jaar weer verkocht.',
      en: 'Small homes to begin in are often sold again after a few years.',
    },
    {
      nl: 'Na een scheiding of bij grond in erfpacht zijn er soms extra aktes nodig.',
      en: 'After a divorce, or with land under a ground lease, extra deeds are sometimes needed.',
    },
    {
      nl: 'Waar veel mensen voor werk of studie komen en gaan, wordt vaker verkocht.',
      en: 'Where many people come and go for work or study, homes are sold more often.',
    },
  ],
  definition: {
    nl: 'Woningen met signaal VG-01: vijf of meer verkopen in twintig jaar volgens het kadaster. Een erfenis, verdeling, schenking of fusie telt niet, en de eerste levering door wie de woning bouwde ook niet. Gedeeld door alle woningen, maal 10.000. "Gewone verklaring gevonden" wil zeggen: er kochten alleen mensen die de woning elk minstens een jaar hielden, of zonder verkopen binnen een familie, van een deel of samen met andere panden zijn het er te weinig. Aantallen zijn eerst afgerond: doorsluiswoningen op tientallen, woningen op vijftallen. Het interval geeft de afronding en de toevalsschommeling aan (95 %, Poisson, benadering van Byar).',
    en: 'Homes with signal VG-01: five sales or more in twenty years in the land register. An inheritance, division, gift or merger does not count, nor does the first delivery by who built the home. Divided by all homes, times 10,000. “Ordinary explanation found” means: only people bought, who each kept the home for at least a year, or without sales within a family, of a part or together with other objects there are too few. Counts are rounded first: homes sold on and on to multiples of ten, homes to multiples of five. The interval shows the rounding and the play of chance (95 %, Poisson, Byar’s approximation).',
  },
  decimals: 1,
  deliveries: objectDeliveries(['brk', 'kvk', 'brp']),
}
