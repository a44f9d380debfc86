import { DRUG_SUSPECTS_PER_GEMEENTE, RESIDENTS_PER_BUURT } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { SUSPECT_AGES } from './age-dimensions.ts'
import { allDeliveries, areaDeliveries } from './area-deliveries.ts'
import { residentDeliveries } from './residents-per-buurt.ts'

export const drugSuspectsPerGemeente: SubjectDefinition = {
  id: 'drugsverdachten-per-gemeente',
  level: 'gemeente',
  counted: DRUG_SUSPECTS_PER_GEMEENTE,
  per: { counted: RESIDENTS_PER_BUURT, times: 1000, split: ['leeftijd'] },
  amounts: null,
  roundedTo: 10,
  dimensions: [SUSPECT_AGES],
  theme: 'drugs',
  title: { nl: 'Verdachten van drugsmisdrijven', en: 'Drug suspects' },
  unit: { nl: 'verdachten per 1.000 inwoners', en: 'suspects per 1,000 residents' },
  numeratorName: { nl: 'verdachten', en: 'suspects' },
  denominatorName: { nl: 'inwoners', en: 'residents' },
  says: {
    nl: 'Hoeveel van elke 1.000 inwoners van een gemeente in een jaar van een drugsmisdrijf zijn verdacht, en hoe oud zij waren.',
    en: 'How many of every 1,000 residents of a municipality were suspected of a drug offence in a year, and how old they were.',
  },
  doesNotSay: [
    {
      nl: 'Niet wie schuldig is: een verdachte is niet veroordeeld, en veel zaken eindigen zonder straf.',
      en: 'Not who is guilty: a suspect has not been convicted, and many cases end without a penalty.',
    },
    {
      nl: 'Niets over families, vrienden of iemand persoonlijk. Die gegevens krijgt dit platform niet.',
      en: 'Nothing about families, friends or any one person. This platform is not given such data.',
    },
    {
      nl: 'Niet waar het misdrijf was: dit cijfer gaat over waar iemand woont.',
      en: 'Not where the offence was: this figure is about where someone lives.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Waar de politie meer controleert, worden meer mensen verdacht.',
      en: 'Where the police check more, more people become suspects.',
    },
    {
      nl: 'Een stad met veel jonge volwassenen heeft meer verdachten; kijk daarom per leeftijd.',
      en: 'A city with many young adults has more suspects; that is why to look per age.',
    },
    {
      nl: 'Een jaar met één groot onderzoek geeft in een kleine gemeente een uitschieter.',
      en: 'In a small municipality one large investigation makes a year stand out.',
    },
  ],
  definition: {
    nl: 'Mensen van 12 jaar en ouder die in het jaar van een drugsmisdrijf zijn verdacht, naar de gemeente waar zij waren ingeschreven; iedereen telt één keer per jaar. Gedeeld door de inwoners van alle leeftijden, of bij een leeftijd door de inwoners van die leeftijd, op 1 januari van hetzelfde of het dichtstbijzijnde jaar, maal 1.000. Leeftijd: voor verdachten op de dag van het eerste misdrijf, voor inwoners op 1 januari. De politie levert alleen aantallen, nooit personen. Kloppen die niet met het controletotaal van de gemeente, dan is zij niet gemeten. Verdachten zijn eerst afgerond op tientallen, inwoners op vijftallen. Het interval geeft de afronding en de toevalsschommeling aan (95 %, Poisson, benadering van Byar).',
    en: 'People of 12 years and older who were suspected of a drug offence in the year, by the municipality where they were registered; everyone counts once a year. Divided by residents of all ages, or for an age by the residents of that age, on 1 January of the same or the nearest year, times 1,000. Age: of suspects on the day of the first offence, of residents on 1 January. The police deliver counts only, never persons. Where these do not match the control total of the municipality, it was not measured. Suspects are first rounded to multiples of ten, residents to multiples of five. The interval shows the rounding and the play of chance (95 %, Poisson, Byar’s approximation).',
  },
  decimals: 1,
  deliveries: allDeliveries(areaDeliveries(['suspects'], 'gemeente'), residentDeliveries),
}
