import { INSPECTIONS } from '../../../sources/contract.ts'
import { BUSINESSES, NOTICES, PERMITS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { ABOUT_A_THING, BEING_MEASURED, LAWFUL_FOR_SUPERVISION } from '../gates.ts'

/** BR-03: a shop that is open in the register, and where people who came by saw no customers or no stock. */
export const shellShop: Indicator = {
  code: 'BR-03',
  version: '1.0.0',
  family: 'businesses',
  stage: 'pilot',
  name: { nl: 'Winkel zonder klanten of voorraad', en: 'Shop without customers or stock' },
  unit: { nl: 'meldingen die los van elkaar staan', en: 'independent notices' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Op dit adres staat een bedrijf ingeschreven. Verschillende mensen zagen er los van elkaar geen klanten of geen voorraad.',
    en: 'A business is registered at this address. Different people, independent of each other, saw no customers or no stock there.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de winkel nooit klanten heeft: er is een paar keer gekeken.',
      en: 'Not that the shop never has customers: people looked a few times.',
    },
    {
      nl: 'Niet waar het geld vandaan komt waarvan de winkel leeft.',
      en: 'Not where the money comes from that the shop lives on.',
    },
  ],
  limits: {
    least_notices: boardLimit(
      2,
      'notices',
      'One may be a quiet hour. Supervisors go three times; notices come by chance, so two that are independent count.',
    ),
    window_days: boardLimit(730, 'days', 'Two years: older notices may be of a business that is gone. Our own choice.'),
    starting_days: boardLimit(
      365,
      'days',
      'A business that has just started needs about a year to find its customers. Our own choice.',
    ),
    rebuilding_days: boardLimit(
      365,
      'days',
      'A rebuilding is mostly done within a year of its permit. Our own choice.',
    ),
  },
  threshold: 'least_notices',
  inputs: {
    independent_notices: {
      of: 'observations',
      nl: 'Meldingen die los van elkaar staan',
      en: 'Independent notices',
    },
    first_noticed_on: { of: 'observations', nl: 'Eerste keer gezien', en: 'First seen' },
    last_noticed_on: { of: 'observations', nl: 'Laatste keer gezien', en: 'Last seen' },
    open_businesses: { of: 'kvk', nl: 'Bedrijven die hier open zijn', en: 'Businesses open here' },
    newest_opened_on: { of: 'kvk', nl: 'Nieuwste begon op', en: 'Newest started on' },
    notices_once_started: {
      of: 'observations',
      nl: 'Meldingen van na het eerste jaar',
      en: 'Notices from after the first year',
    },
    visits_without_finding: {
      of: 'inspections',
      nl: 'Controles sinds de eerste melding zonder bevinding',
      en: 'Visits since the first notice that found nothing',
    },
  },
  needs: [
    { register: 'observations', noOlderThanDays: 120, as: 'evidence' },
    { register: 'kvk', noOlderThanDays: 120, as: 'evidence' },
    { register: 'permits', noOlderThanDays: 180, as: 'context' },
    { register: 'inspections', noOlderThanDays: 180, as: 'context' },
  ],
  reads: [NOTICES, BUSINESSES, PERMITS, INSPECTIONS],
  sql: new URL('shell-shop.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'starting-up',
      says: {
        nl: 'Het bedrijf was net begonnen, of nog niet open, toen het werd gezien: klanten moeten nog komen.',
        en: 'The business had just started, or was not open yet, when it was seen: customers are still to come.',
      },
      holds: 'notices_once_started < $least_notices',
    },
    {
      code: 'no-walk-in-customers',
      says: {
        nl: 'Het bedrijf werkt zonder winkelend publiek, zoals een kantoor, een bouwbedrijf of een webwinkel.',
        en: 'The business works without people walking in, such as an office, a builder or a web shop.',
      },
      holds: 'with_customers = 0',
    },
    {
      code: 'being-rebuilt',
      says: {
        nl: 'Er is een vergunning om te verbouwen uit dezelfde tijd.',
        en: 'There is a permit to rebuild from the same time.',
      },
      holds: 'building_permits > 0',
    },
    {
      code: 'visited',
      says: {
        nl: 'Een toezichthouder kwam kijken en trof niets bijzonders aan.',
        en: 'A supervisor came to look and found nothing out of the ordinary.',
      },
      holds: 'visits_without_finding > 0',
    },
    {
      code: 'illness',
      says: {
        nl: 'De ondernemer was ziek, met vakantie of alleen op afspraak open.',
        en: 'The owner was ill, on holiday, or open by appointment only.',
      },
      untestedBecause: {
        nl: 'Dat staat in geen register, en over gezondheid mag hier niets worden vastgelegd.',
        en: 'No register tells, and nothing about health may be recorded here.',
      },
    },
  ],
  baseRate: assumedRates(0.5, 0.98),
  evidence: 'E2 literature',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: ABOUT_A_THING,
    dataQuality: {
      outcome: 'passed',
      because: {
        nl: 'Meldingen worden samengevoegd als zij op hetzelfde teruggaan, en wat niet betrouwbaar is telt niet mee.',
        en: 'Notices that go back to the same are joined, and what is not reliable does not count.',
      },
    },
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Een zaak zonder klanten die toch blijft bestaan, leeft van ander geld dan haar omzet.',
        en: 'A business without customers that goes on all the same lives on other money than its turnover.',
      },
    },
  },
  source: {
    nl: 'Brancheanalyse uit de aanpak van ondermijning: kapsalons zonder stoel',
    en: 'Branch analysis of the approach to ondermijning: hair salons without a chair',
  },
}
