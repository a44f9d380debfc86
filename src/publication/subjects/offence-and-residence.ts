import { DRUG_SUSPECTS_PER_GEMEENTE } from '../../statistics/contract.ts'
import type { SubjectDefinition } from '../subject-definition.ts'
import { areaDeliveries } from './area-deliveries.ts'

export const offenceAndResidence: SubjectDefinition = {
  id: 'woongemeente-en-pleeggemeente',
  level: 'gemeente',
  counted: DRUG_SUSPECTS_PER_GEMEENTE,
  per: null,
  amounts: null,
  roundedTo: 10,
  dimensions: [
    {
      id: 'pleeggemeente',
      title: { nl: 'Waar het misdrijf was', en: 'Where the offence was' },
      categories: 'gemeenten',
    },
  ],
  theme: 'drugs',
  title: {
    nl: 'Waar drugsverdachten wonen en waar het gebeurde',
    en: 'Where drug suspects live and where it happened',
  },
  unit: { nl: 'verdachten', en: 'suspects' },
  numeratorName: { nl: 'verdachten', en: 'suspects' },
  denominatorName: null,
  says: {
    nl: 'Hoeveel mensen uit deze gemeente in een jaar van een drugsmisdrijf zijn verdacht, en in welke gemeente het eerste daarvan was.',
    en: 'How many people from this municipality were suspected of a drug offence in a year, and in which municipality the first one was.',
  },
  doesNotSay: [
    {
      nl: 'Niet wie schuldig is: een verdachte is niet veroordeeld, en veel zaken eindigen zonder straf.',
      en: 'Not who is guilty: a suspect has not been convicted, and many cases end without a penalty.',
    },
    {
      nl: 'Niet dat iemand voor het misdrijf naar de andere gemeente ging: wie daar werkt, studeert of uitgaat, is er al.',
      en: 'Not that anyone went to the other municipality for the offence: those who work, study or go out there are there already.',
    },
    {
      nl: 'Niet alle misdrijven van iemand: alleen het eerste van het jaar telt.',
      en: 'Not all offences of someone: only the first one of the year counts.',
    },
    {
      nl: 'Niet alle verdachten van een misdrijf in een gemeente: wie buiten de getoonde gemeenten woont, telt niet mee.',
      en: 'Not all suspects of an offence in a municipality: who lives outside the municipalities shown is not counted.',
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
    nl: 'Mensen van 12 jaar en ouder die in het jaar van een drugsmisdrijf zijn verdacht, naar de gemeente van inschrijving en de gemeente van het eerste misdrijf. Het zijn dezelfde mensen als bij „Verdachten van drugsmisdrijven”. „Elders” is een gemeente die niet is geleverd, het buitenland of onbekend. Alle gemeenten samen geven per gemeente van het misdrijf de verdachten die in een van hen wonen. De politie levert alleen aantallen, nooit personen. Kloppen die niet met het controletotaal van de gemeente, dan is zij niet gemeten. Elk aantal is afgerond op tientallen, zo dat elke optelling klopt; een aantal onder de tien wordt niet getoond. Het aandeel van een andere gemeente is te berekenen uit de getoonde aantallen.',
    en: 'People of 12 years and older who were suspected of a drug offence in the year, by the municipality where they were registered and that of the first offence. They are the same people as in “Drug suspects”. “Elsewhere” is a municipality that was not delivered, abroad or unknown. All municipalities together give, per municipality of the offence, the suspects who live in one of them. The police deliver counts only, never persons. Where these do not match the control total of the municipality, it was not measured. Every count is rounded to a multiple of ten so that every sum holds; a count below ten is not shown. The share of another municipality follows from the counts that are shown.',
  },
  decimals: 0,
  deliveries: areaDeliveries(['suspects'], 'gemeente'),
}
