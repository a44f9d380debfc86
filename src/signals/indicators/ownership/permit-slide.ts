import { COMPANIES, DEEDS, PERMITS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { LEAST_OFFICE_STAFF, PURCHASE_WINDOW_DAYS } from './known-holders.ts'
import { gatesOfHolders } from './ownership-gates.ts'
import { LAND_REGISTER, TRADE_REGISTER } from './ownership-needs.ts'

/** EI-12: after a refusal or withdrawal, a related organisation asks for the same permit at the same address. */
export const permitSlide: Indicator = {
  code: 'EI-12',
  version: '1.0.0',
  family: 'ownership',
  stage: 'trial',
  name: { nl: 'Zelfde vergunning, andere aanvrager', en: 'Same permit, another applicant' },
  unit: { nl: 'dagen tot de nieuwe aanvraag', en: 'days until the new application' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Een vergunning is geweigerd of ingetrokken, en binnen een jaar vroeg een verwante organisatie dezelfde vergunning voor dit adres.',
    en: 'A permit was refused or withdrawn, and within a year a related organisation asked for the same one at this address.',
  },
  doesNotSay: [
    {
      nl: 'Niet waarom de vergunning is geweigerd of ingetrokken: een aanvraag kan ook gewoon onvolledig zijn.',
      en: 'Not why the permit was refused or withdrawn: a request may simply have been incomplete.',
    },
    {
      nl: 'Niet dat iemand de wet Bibob wil ontwijken: een groep mag een ander bedrijf laten aanvragen.',
      en: 'Not that anybody wants to evade the Bibob act: a group may let another company apply.',
    },
  ],
  limits: {
    most_days: boardLimit(
      365,
      'days',
      'Our own choice: after a year the one application has little to do with the other.',
    ),
    window_days: PURCHASE_WINDOW_DAYS,
    least_office_staff: LEAST_OFFICE_STAFF,
  },
  threshold: 'most_days',
  inputs: {
    kind: { of: 'permits', nl: 'Soort vergunning', en: 'Kind of permit' },
    ended_on: { of: 'permits', nl: 'Eerste geweigerd of ingetrokken op', en: 'First one refused or withdrawn on' },
    asked_on: { of: 'permits', nl: 'Nieuwe vergunning sinds', en: 'New permit since' },
  },
  needs: [
    { register: 'permits', noOlderThanDays: 120, as: 'evidence' },
    TRADE_REGISTER,
    { ...LAND_REGISTER, as: 'context' },
  ],
  reads: [PERMITS, COMPANIES, DEEDS],
  sql: new URL('permit-slide.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'sold-between',
      says: {
        nl: 'Tussen de twee aanvragen is het pand verkocht aan een koper die geen familie of groep van de verkoper is.',
        en: 'Between the two applications the premises were sold to a buyer unrelated to the seller.',
      },
      holds: 'sold_between',
    },
    {
      code: 'first-granted-later',
      says: {
        nl: 'De eerste aanvrager kreeg de vergunning later zelf ook: het bezwaar was opgelost.',
        en: 'The first applicant got the permit later as well: what stood in the way was solved.',
      },
      holds: 'first_granted_later',
    },
    {
      code: 'same-office',
      says: {
        nl: 'Wat de twee aanvragers delen is alleen een kantoor dat voor anderen bestuurt, met mensen in dienst.',
        en: 'What the two applicants share is only an office with employees that directs for others.',
      },
      holds: 'by_office',
    },
    {
      code: 'incomplete-request',
      says: {
        nl: 'De eerste aanvraag was onvolledig of per ongeluk op de verkeerde naam gedaan.',
        en: 'The first request was incomplete, or made in the wrong name by mistake.',
      },
      untestedBecause: {
        nl: 'De reden van een weigering of intrekking wordt niet geleverd.',
        en: 'The reason of a refusal or withdrawal is not delivered.',
      },
    },
  ],
  baseRate: assumedRates(0.02, 0.999),
  evidence: 'E1 expert',
  gates: {
    ...gatesOfHolders({
      nl: 'Wie door de gemeente is geweigerd en toch door wil, laat soms een ander vragen.',
      en: 'Who was refused by the municipality and wants to go on sometimes lets another ask.',
    }),
    dataQuality: {
      outcome: 'being-measured',
      because: {
        nl: 'De vergunningen komen uit de eigen lijst van de gemeente, en die is geen basisregistratie. Niet elke weigering of intrekking staat erin.',
        en: 'The permits come from the list of the municipality itself, which is no key register. Not each refusal or withdrawal is in it.',
      },
    },
  },
  source: {
    nl: 'Praktijk van de wet Bibob; de termijn is een eigen keuze.',
    en: 'Practice of the Bibob act; the term is our own choice.',
  },
}
