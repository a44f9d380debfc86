import { HOMES } from '../../../linkage/contract.ts'
import { AREA_CENTRES, DUMPING_EVENTS } from '../../areas/area-tables.ts'
import { BUSINESSES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { BEING_MEASURED } from '../gates.ts'
import { COUNTED_PER_AREA, STAYS_WITH_THE_AREA } from './area-gates.ts'

/** LO-04: a buurt near which much is dumped. It tells where to look, and never stacks. */
export const dumpingProximity: Indicator = {
  code: 'LO-04',
  version: '1.0.0',
  family: 'premises',
  stage: 'hypothesis',
  name: { nl: 'Veel dumpingen in de omgeving', en: 'Much dumping nearby' },
  unit: { nl: 'deel van de buurten met minder', en: 'share of neighbourhoods with less' },
  subject: 'area',
  reaches: 'nothing',
  says: {
    nl: 'In en om deze buurt werd vaker afval, chemisch afval of mest gedumpt dan om negen van de tien andere buurten.',
    en: 'In and around this neighbourhood waste, chemicals or manure were dumped more often than around nine in ten others.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat het afval uit deze buurt komt: wie dumpt, rijdt vaak een eind.',
      en: 'Not that the waste comes from this neighbourhood: who dumps, often drives a way.',
    },
    {
      nl: 'Niets over een adres, bedrijf of bewoner in de buurt.',
      en: 'Nothing about any address, business or resident there.',
    },
    {
      nl: 'Niet dat het van drugs komt: ook gewoon bedrijfsafval telt mee.',
      en: 'Not that it comes from drugs: ordinary industrial waste counts too.',
    },
  ],
  limits: {
    least_rank: boardLimit(0.9, 'share', 'The highest tenth of neighbourhoods, as in the catalogue of domain experts.'),
    least_events: boardLimit(3, 'events', 'One or two dumpings come anywhere, and say nothing. Our own choice.'),
    reach_metres: boardLimit(
      5000,
      'metres',
      'Waste of drug labs is mostly left within some kilometres by car; nearer events weigh more. Our own choice.',
    ),
    window_days: boardLimit(730, 'days', 'Two years: dumping is rare, and a place where it happens changes slowly.'),
    least_addresses: boardLimit(
      50,
      'addresses',
      'A neighbourhood with fewer addresses is too small to compare. Our own choice.',
    ),
    times_usual: boardLimit(
      1.5,
      'times',
      'Half as much again per address as usual is more than people seeing more. Our own choice.',
    ),
    least_days: boardLimit(2, 'days', 'What was found on one day may be one load, told from several neighbourhoods.'),
    waste_share: boardLimit(
      0.5,
      'share',
      'When most of it lies where a waste company works, that is the first thing to ask. Our own choice.',
    ),
  },
  threshold: 'least_rank',
  inputs: {
    events: { of: 'police', nl: 'Dumpingen binnen het bereik', en: 'Dumpings within reach' },
    days: { of: 'police', nl: 'Op zoveel verschillende dagen', en: 'On so many different days' },
    addresses: { of: 'bag', nl: 'Adressen in de buurt', en: 'Addresses in the neighbourhood' },
    events_at_waste_companies: {
      of: 'kvk',
      nl: 'Daarvan in een buurt met een afvalbedrijf',
      en: 'Of these in a neighbourhood with a waste company',
    },
  },
  needs: [
    { register: 'police', noOlderThanDays: 120, as: 'evidence' },
    { register: 'observations', noOlderThanDays: 120, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'areas', noOlderThanDays: 730, as: 'context' },
    { register: 'kvk', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [DUMPING_EVENTS, AREA_CENTRES, HOMES, BUSINESSES],
  sql: new URL('dumping-proximity.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'more-people-see-more',
      says: {
        nl: 'Er wonen en werken hier meer mensen, die meer zien en melden: per adres is het niet veel meer dan elders.',
        en: 'More people live and work here, who see and report more: per address it is not much more than elsewhere.',
      },
      holds: 'events_per_address <= $times_usual * usual_events_per_address',
    },
    {
      code: 'one-day',
      says: {
        nl: 'Alles werd op één dag gevonden: dat kan één lading zijn.',
        en: 'All was found on one day: that may be one load.',
      },
      holds: 'days < $least_days',
    },
    {
      code: 'waste-company',
      says: {
        nl: 'Het meeste ligt in een buurt waar een afvalbedrijf werkt: daar wordt afval gebracht, en over geklaagd.',
        en: 'Most of it lies in a neighbourhood where a waste company works: waste is brought there, and complained of.',
      },
      holds: 'events_at_waste_companies >= $waste_share * events',
    },
    {
      code: 'road-access',
      says: {
        nl: 'De buurt ligt aan een afrit of een stille weg, waar dumpers van ver komen.',
        en: 'The neighbourhood lies at an exit or a quiet road, where dumpers come from afar.',
      },
      untestedBecause: {
        nl: 'Er worden geen gegevens over wegen geleverd.',
        en: 'No data about roads are delivered.',
      },
    },
  ],
  baseRate: assumedRates(0.3, 0.9),
  evidence: 'E1 expert',
  gates: {
    lawful: COUNTED_PER_AREA,
    noProxy: STAYS_WITH_THE_AREA,
    dataQuality: {
      outcome: 'being-measured',
      because: {
        nl: 'Dumping in een sloot of bos wordt vaak laat of nooit gevonden, en niet elke melding noemt de plaats.',
        en: 'Dumping in a ditch or a wood is often found late or never, and not every report tells the place.',
      },
    },
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Een drugslab maakt chemisch afval dat ergens heen moet, en wordt daar niet ver van gevonden.',
        en: 'A drug lab makes chemical waste that must go somewhere, and is found not far from it.',
      },
    },
  },
  source: {
    nl: 'Aanpak van ondermijning in het buitengebied: chemisch afval en mest als teken',
    en: 'Approach to undermining crime in the countryside: chemical waste and manure as a sign',
  },
}
