import { HOMES } from '../../../linkage/contract.ts'
import { BUSINESSES, COMPANIES } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { boardLimit } from '../board-limit.ts'
import { LEAST_OFFICE_STAFF } from './known-holders.ts'
import { gatesOfHolders } from './ownership-gates.ts'
import { BUILDINGS, TRADE_REGISTER } from './ownership-needs.ts'

/** EI-11: very many organisations at one address. */
export const massAddress: Indicator = {
  code: 'EI-11',
  version: '1.0.0',
  family: 'ownership',
  stage: 'trial',
  name: { nl: 'Zeer veel bedrijven op één adres', en: 'Very many businesses at one address' },
  unit: { nl: 'organisaties', en: 'organisations' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Op dit adres staan tientallen organisaties tegelijk ingeschreven.',
    en: 'Dozens of organisations are registered at this address at once.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat deze bedrijven niet bestaan: veel kleine bedrijven huren een bureau of alleen een postadres.',
      en: 'Not that these businesses do not exist: many small ones rent a desk or only a postal address.',
    },
    {
      nl: 'Niet dat de eigenaar van het pand weet wie zich er inschrijft.',
      en: 'Not that the owner of the building knows who registers there.',
    },
  ],
  limits: {
    least_organisations: boardLimit(25, 'organisations', 'Our own choice: more than an ordinary shared office holds.'),
    least_area_each: boardLimit(
      10,
      'm² per organisation',
      'Our own choice: room for one desk and the way to it. Standard NEN 1824 counts about as much for a place to work.',
    ),
    least_office_staff: LEAST_OFFICE_STAFF,
  },
  threshold: 'least_organisations',
  inputs: {
    organisations: { of: 'kvk', nl: 'Organisaties die er staan ingeschreven', en: 'Organisations registered there' },
    associations: { of: 'kvk', nl: "Daarvan verenigingen en VvE's", en: 'Of these associations and VvEs' },
    floor_area_square_metres: { of: 'bag', nl: 'Oppervlakte in m²', en: 'Floor area in m²' },
  },
  needs: [TRADE_REGISTER, BUILDINGS],
  reads: [BUSINESSES, HOMES, COMPANIES],
  sql: new URL('mass-address.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'office-building',
      says: {
        nl: 'Het adres is bestemd als kantoor, en niet om in te wonen: een bedrijvencentrum.',
        en: 'The address is meant as an office, and not to live in: a business centre.',
      },
      holds: "list_contains(use_purposes, 'kantoor') and not list_contains(use_purposes, 'woon')",
    },
    {
      code: 'room-enough',
      says: {
        nl: 'Het adres is niet bestemd om in te wonen, en er is voor elk bedrijf een werkplek: een markthal of een verzamelgebouw.',
        en: 'The address is not meant to live in, and there is a place to work for each business: a market hall or a shared building.',
      },
      holds: "not list_contains(use_purposes, 'woon') and floor_area_square_metres >= $least_area_each * organisations",
    },
    {
      code: 'office-provider',
      says: {
        nl: 'Er zit een kantoor met mensen in dienst dat voor anderen werkt: een accountant, een notaris, een beheerder of een verhuurder van kantoren.',
        en: 'An office with employees that works for others has its seat there: an accountant, a notary, a manager of buildings or a landlord of offices.',
      },
      holds: 'office_employees >= $least_office_staff',
    },
    {
      code: 'associations',
      says: {
        nl: "Het zijn vooral verenigingen en VvE's, die bij hun beheerder staan ingeschreven.",
        en: 'They are mostly associations and VvEs, registered at their manager.',
      },
      holds: 'organisations - associations < $least_organisations',
    },
  ],
  baseRate: assumedRates(0.02, 0.999),
  evidence: 'E0 assumption',
  gates: gatesOfHolders({
    nl: 'Een adres waar veel lege organisaties staan, is handig voor wie niet gevonden wil worden.',
    en: 'An address with many empty organisations is handy for who does not want to be found.',
  }),
  source: {
    nl: 'Algemene kennis van toezichthouders; de grens is een eigen keuze.',
    en: 'General knowledge of supervisors; the limit is our own choice.',
  },
}
