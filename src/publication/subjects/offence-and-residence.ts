import { OFFENCE_AND_RESIDENCE } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { areaDeliveries } from './area-deliveries.ts'

export const offenceAndResidence: SubjectDefinition = {
  id: 'woongemeente-en-pleeggemeente',
  level: 'gemeente',
  counted: OFFENCE_AND_RESIDENCE,
  per: null,
  amounts: null,
  roundedTo: 10,
  dimensions: [
    {
      id: 'woongemeente',
      title: { nl: 'Waar de verdachten wonen', en: 'Where the suspects live' },
      categories: 'gemeenten',
    },
  ],
  theme: { nl: 'Drugs', en: 'Drugs' },
  title: {
    nl: 'Waar drugsverdachten wonen en waar het gebeurde',
    en: 'Where drug suspects live and where it happened',
  },
  unit: { nl: 'verdachten', en: 'suspects' },
  numeratorName: { nl: 'verdachten', en: 'suspects' },
  denominatorName: { nl: 'verdachten', en: 'suspects' },
  says: {
    nl: 'Van hoeveel mensen het eerste drugsmisdrijf van het jaar in deze gemeente was, en in welke gemeente zij wonen.',
    en: 'How many people had their first drug offence of the year in this municipality, and in which municipality they live.',
  },
  doesNotSay: [
    {
      nl: 'Niet wie schuldig is: een verdachte is niet veroordeeld.',
      en: 'Not who is guilty: a suspect has not been convicted.',
    },
    {
      nl: 'Niet dat iemand voor het misdrijf van de ene naar de andere gemeente kwam: wie ergens werkt, studeert of uitgaat, is er al.',
      en: 'Not that anyone came from one municipality to the other for the offence: those who work, study or go out there are there already.',
    },
    {
      nl: 'Niet alle misdrijven van iemand: alleen het eerste van het jaar telt.',
      en: 'Not all offences of someone: only the first one of the year counts.',
    },
  ],
  innocentExplanations: [
    {
      nl: 'Een festival, station, haven of gevangenis brengt verdachten van buiten.',
      en: 'A festival, station, port or prison brings suspects from elsewhere.',
    },
    {
      nl: 'Wie aan de rand van een gemeente woont, is vlak bij huis al in een andere gemeente.',
      en: 'Who lives at the edge of a municipality is in another one close to home.',
    },
    {
      nl: 'Wie pas is verhuisd, staat nog in de vorige gemeente ingeschreven.',
      en: 'Who has just moved is still registered in the former municipality.',
    },
  ],
  definition: {
    nl: 'Mensen van 12 jaar en ouder die in het jaar van een drugsmisdrijf zijn verdacht, naar de gemeente van het eerste misdrijf en de gemeente van inschrijving. „Elders” is een gemeente die niet is geleverd, het buitenland of onbekend. De politie levert alleen aantallen, nooit personen. Kloppen die niet met het controletotaal van de gemeente, dan is zij niet gemeten. Elk aantal is afgerond op tientallen, zo dat elke optelling klopt; een aantal onder de tien wordt niet getoond. Het aandeel van buiten is te berekenen uit de getoonde aantallen.',
    en: 'People of 12 years and older who were suspected of a drug offence in the year, by the municipality of the first offence and that of registration. “Elsewhere” is a municipality that was not delivered, abroad or unknown. The police deliver counts only, never persons. Where these do not match the control total of the municipality, it was not measured. Every count is rounded to a multiple of ten so that every sum holds; a count below ten is not shown. The share from outside follows from the counts that are shown.',
  },
  decimals: 0,
  deliveries: areaDeliveries(['suspects'], 'gemeente'),
}
