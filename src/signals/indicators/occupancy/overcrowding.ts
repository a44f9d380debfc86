import { HOMES } from '../../../linkage/contract.ts'
import { PERMITS } from '../../facts/fact-tables.ts'
import type { Indicator } from '../../indicator.ts'
import { assumedRates } from '../base-rate.ts'
import { BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'

/** BW-02, bewoningsgraad: floor area per registered adult. */
export const overcrowding: Indicator = {
  code: 'BW-02',
  version: '2.0.0',
  family: 'occupancy',
  stage: 'pilot',
  name: { nl: 'Veel volwassenen op weinig ruimte', en: 'Many adults in little space' },
  unit: { nl: 'm² per volwassene', en: 'm² per adult' },
  subject: 'address',
  reaches: 'itself',
  says: {
    nl: 'Op dit adres staan meer volwassenen ingeschreven dan de oppervlakte gewoonlijk toelaat.',
    en: 'More adults are registered at this address than its floor area usually allows.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat deze mensen er ook echt wonen: een inschrijving kan achterlopen.',
      en: 'Not that these people really live there: a registration can lag behind.',
    },
    {
      nl: 'Niet dat bewoners, verhuurder of eigenaar iets verkeerd doen.',
      en: 'Not that residents, landlord or owner do anything wrong.',
    },
    {
      nl: 'Niet of de woning veilig of prettig is: daarvoor moet iemand gaan kijken.',
      en: 'Not whether the home is safe or pleasant: for that, someone must go and look.',
    },
  ],
  limits: {
    least_area_per_adult: {
      value: 12,
      unit: 'm² per adult',
      owner: 'indicator board',
      reason:
        'The limit of the national address programme is not public; its published example of 6.7 m² lies well below.',
      validFrom: '2026-01-01',
    },
    least_credible_area: {
      value: 10,
      unit: 'm²',
      owner: 'indicator board',
      reason: 'A home that the register calls smaller than this is far more often an error of measurement than a home.',
      validFrom: '2026-01-01',
    },
    least_adults: {
      value: 3,
      unit: 'adults',
      owner: 'indicator board',
      reason: 'One or two adults in a small home is a small home, not overcrowding.',
      validFrom: '2026-01-01',
    },
  },
  threshold: 'least_area_per_adult',
  inputs: {
    floor_area_square_metres: { of: 'bag', nl: 'Oppervlakte in m²', en: 'Floor area in m²' },
    adult_count: { of: 'brp', nl: 'Ingeschreven volwassenen', en: 'Registered adults' },
    unrelated_adult_count: {
      of: 'brp',
      nl: 'Daarvan geen partner, ouder of kind van een ander op het adres',
      en: 'Of these no partner, parent or child of another one there',
    },
  },
  needs: [
    { register: 'brp', noOlderThanDays: 62, as: 'evidence' },
    { register: 'bag', noOlderThanDays: 180, as: 'context' },
    { register: 'permits', noOlderThanDays: 120, as: 'context' },
  ],
  reads: [HOMES, PERMITS],
  sql: new URL('overcrowding.sql', import.meta.url),
  innocentExplanations: [
    {
      code: 'one-family',
      says: {
        nl: 'Alle volwassenen zijn elkaars partner, ouder of kind: een gezin met volwassen kinderen.',
        en: "All adults are each other's partner, parent or child: a family with grown-up children.",
      },
      holds: 'unrelated_adult_count = 0',
    },
    {
      code: 'care-or-lodging',
      says: {
        nl: 'Het adres is bestemd voor zorg of logies, zoals een opvanghuis of verpleeghuis.',
        en: 'The address is meant for care or lodging, such as a shelter or a nursing home.',
      },
      holds: "list_has_any(use_purposes, ['gezondheidszorg', 'logies'])",
    },
    {
      code: 'area-doubtful',
      says: {
        nl: 'De oppervlakte in de BAG is zo klein dat zij waarschijnlijk niet klopt, of het adres is nog niet ingemeten.',
        en: 'The floor area in the register is so small that it is probably wrong, or the address was not measured yet.',
      },
      holds: "floor_area_square_metres < $least_credible_area or object_status like '%niet ingemeten%'",
    },
    {
      code: 'room-letting-permit',
      says: {
        nl: 'Er is een vergunning voor kamerverhuur, bijvoorbeeld voor een studentenhuis.',
        en: 'There is a permit to let rooms, for instance for a student house.',
      },
      holds: 'room_letting_permits > 0',
    },
  ],
  baseRate: assumedRates(0.9, 0.95),
  evidence: 'E1 expert',
  gates: {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: {
      outcome: 'passed',
      because: {
        nl: 'Grote gezinnen wonen vaker krap. Daarom verklaart een familieband het signaal, en telt alleen wie met niemand daar familie is.',
        en: 'Large families live in less space more often. So a family tie explains the signal, and only who is related to nobody there counts.',
      },
    },
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: {
      outcome: 'passed',
      because: {
        nl: 'Overbewoning is zelf een misstand, en komt samen voor met uitbuiting van arbeiders.',
        en: 'Overcrowding is itself an abuse, and goes together with exploitation of workers.',
      },
    },
  },
  source: {
    nl: 'Landelijke Aanpak Adreskwaliteit, profiel bewoningsgraad (RvIG)',
    en: 'National programme for address quality, occupancy profile (RvIG)',
  },
}
