import { CLEARED_FARMS_PER_BUURT, HOMES_PER_BUURT, POLICE_CATEGORIES } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { allDeliveries, areaDeliveries } from './area-deliveries.ts'
import { objectDeliveries } from './home-deliveries.ts'
import { BUILDING_YEARS, FLOOR_AREAS, inWords } from './home-dimensions.ts'

export const clearedFarmsPerBuurt: SubjectDefinition = {
  id: 'hennepkwekerijen-per-buurt',
  level: 'buurt',
  counted: CLEARED_FARMS_PER_BUURT,
  per: { counted: HOMES_PER_BUURT, times: 10_000, split: [] },
  amounts: null,
  roundedTo: 10,
  dimensions: [
    FLOOR_AREAS,
    BUILDING_YEARS,
    {
      id: 'woningtype',
      title: { nl: 'Soort adres', en: 'Kind of address' },
      categories: inWords(POLICE_CATEGORIES.woningtype, {
        eengezinswoning: { nl: 'woning met een eigen pand', en: 'home in a building of its own' },
        meergezinswoning: { nl: 'woning in een pand met meer adressen', en: 'home in a shared building' },
        'standplaats-of-ligplaats': { nl: 'standplaats of ligplaats', en: 'pitch or berth' },
        'geen-woning': { nl: 'geen woning', en: 'not a home' },
        onbekend: { nl: 'onbekend', en: 'unknown' },
      }),
    },
    {
      id: 'soort-eigenaar',
      title: { nl: 'Soort eigenaar', en: 'Kind of owner' },
      categories: inWords(POLICE_CATEGORIES['soort-eigenaar'], {
        persoon: { nl: 'een of meer personen', en: 'one or more persons' },
        organisatie: { nl: 'een organisatie', en: 'an organisation' },
        onbekend: { nl: 'onbekend', en: 'unknown' },
      }),
    },
  ],
  theme: 'drugs',
  title: { nl: 'Geruimde hennepkwekerijen', en: 'Cleared cannabis farms' },
  unit: { nl: 'geruimde kwekerijen per 10.000 woningen', en: 'cleared farms per 10,000 homes' },
  numeratorName: { nl: 'geruimde kwekerijen', en: 'cleared farms' },
  denominatorName: { nl: 'woningen', en: 'homes' },
  says: {
    nl: 'Hoeveel hennepkwekerijen de politie in een jaar heeft geruimd, op elke 10.000 woningen, en wat voor adressen het waren.',
    en: 'How many cannabis farms the police cleared in a year, for every 10,000 homes, and what kind of addresses they were.',
  },
  doesNotSay: [
    {
      nl: 'Niet hoeveel kwekerijen er zijn: alleen wat gevonden is, telt mee.',
      en: 'Not how many farms there are: only what was found is counted.',
    },
    {
      nl: 'Niet welke adressen het waren. Dat kan niemand uit deze cijfers afleiden.',
      en: 'Not which addresses these were. Nobody can work that out from these figures.',
    },
    {
      nl: 'Niets over wie er woonde, en niets over een ander adres met dezelfde kenmerken. Bijna elk adres met zo’n kenmerk is in orde.',
      en: 'Nothing about who lived there, and nothing about another address with the same traits. Nearly every such address is in order.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Waar de politie of de netbeheerder meer controleert, wordt meer gevonden.',
      en: 'Where the police or the grid operator check more, more is found.',
    },
    {
      nl: 'In een dichtbevolkte buurt ruiken buren een kwekerij eerder, en wordt die eerder gemeld.',
      en: 'In a crowded neighbourhood neighbours smell a farm sooner, and report it sooner.',
    },
    {
      nl: 'Een verhuurder of bewoner weet er soms niets van, of is ertoe gedwongen.',
      en: 'A landlord or resident sometimes knows nothing of it, or was forced into it.',
    },
    {
      nl: 'Een soort adres komt vaker voor omdat er gewoon meer van zijn.',
      en: 'A kind of address occurs more often simply because there are more of them.',
    },
  ],
  definition: {
    nl: 'Ruimingen die de politie in het jaar leverde, op een adres of in een buurt, gedeeld door alle woningen van hetzelfde of het dichtstbijzijnde jaar, maal 10.000. Ook kwekerijen in schuren en bedrijven tellen mee; daarom delen we een kenmerk niet door woningen. Een ruiming op een adres dat niet in de BAG staat, telt niet mee. Kenmerken zijn die van het adres nu (BAG) en van de eigenaar op de dag van de ruiming (kadaster; bij erfpacht wie het recht van erfpacht heeft). Een jaar waarin een gemeente niets vond, staat er met 0; een jaar waarover zij niets leverde, is niet gemeten. Ruimingen zijn eerst afgerond op tientallen, woningen op vijftallen. Het interval geeft de afronding en de toevalsschommeling aan (95 %, Poisson, benadering van Byar).',
    en: 'Clearances that the police delivered for the year, at an address or in a neighbourhood, divided by all homes of the same or the nearest year, times 10,000. Farms in sheds and businesses count as well; that is why a trait is not divided by homes. A clearance at an address that is not in the register of addresses is left out. Traits are those of the address now (register of addresses) and of the owner on the day of the clearance (land register; of a ground lease the leaseholder). A year in which a municipality found none counts as 0; a year that it delivered nothing about was not measured. Clearances are first rounded to multiples of ten, homes to multiples of five. The interval shows the rounding and the play of chance (95 %, Poisson, Byar’s approximation).',
  },
  decimals: 1,
  deliveries: allDeliveries(areaDeliveries(['clearances'], 'buurt'), objectDeliveries(['brk'])),
}
