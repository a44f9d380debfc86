import type { Indicator } from '../indicator.ts'

/** BW-02, bewoningsgraad: floor area per registered adult. */
export const overcrowding: Indicator = {
  code: 'BW-02',
  version: '1.0.0',
  family: 'occupancy',
  stage: 'pilot',
  name: { nl: 'Veel volwassenen op weinig ruimte', en: 'Many adults in little space' },
  unit: { nl: 'm² per volwassene', en: 'm² per adult' },
  subject: 'address',
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
  inputs: {
    floor_area_square_metres: { nl: 'Oppervlakte in m²', en: 'Floor area in m²' },
    adults: { nl: 'Ingeschreven volwassenen', en: 'Registered adults' },
    adults_not_related: {
      nl: 'Daarvan geen partner, ouder of kind van een ander op het adres',
      en: 'Of these no partner, parent or child of another one there',
    },
  },
  sources: ['BAG', 'BRP'],
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
      untestedBecause: {
        nl: 'De vergunningen zijn nog niet geleverd.',
        en: 'The permits have not been delivered yet.',
      },
    },
  ],
  baseRate: {
    rate: 0.005,
    sensitivity: 0.9,
    specificity: 0.95,
    source: {
      nl: 'WODC, Criminele gebouwen: ongeveer 40.000 van de 8 miljoen woningen. Hoe vaak het signaal gelijk heeft, is hier een voorbeeld en niet gemeten.',
      en: 'WODC, Criminele gebouwen: about 40,000 of some 8 million homes. How often the signal is right is an example here, and not measured.',
    },
  },
  evidence: 'E1 expert',
  source: {
    nl: 'Landelijke Aanpak Adreskwaliteit, profiel bewoningsgraad (RvIG)',
    en: 'National programme for address quality, occupancy profile (RvIG)',
  },
}
