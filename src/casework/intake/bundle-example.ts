import type { AddressFacts, IndicatorText, IntakeBundle, IntakeSignal } from './bundle.ts'

/** An invented bundle for the tests: three addresses with a signal, of which two are innocently explained. */

export const HERRING_LANE_2 = '9901010000000002'
export const HERRING_LANE_12 = '9901010000000012'
export const QUAY_7 = '9901010000000107'

const CROWDING: IndicatorText = {
  code: 'BW-02',
  version: '1.0.0',
  family: 'occupancy',
  name: { nl: 'Veel volwassenen op weinig ruimte', en: 'Many adults in little space' },
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
  ],
  unit: { nl: 'm² per volwassene', en: 'm² per adult' },
  inputs: [
    { name: 'floor_area_square_metres', says: { nl: 'Oppervlakte in m²', en: 'Floor area in m²' } },
    { name: 'adults', says: { nl: 'Ingeschreven volwassenen', en: 'Registered adults' } },
    {
      name: 'adults_not_related',
      says: {
        nl: 'Volwassenen zonder partner, ouder of kind op dit adres',
        en: 'Adults without a partner, parent or child at this address',
      },
    },
  ],
  innocentExplanations: [
    {
      code: 'one-family',
      says: {
        nl: 'Alle volwassenen zijn elkaars partner, ouder of kind: een gezin met volwassen kinderen.',
        en: "All adults are each other's partner, parent or child: a family with grown-up children.",
      },
    },
    {
      code: 'care-or-lodging',
      says: {
        nl: 'Het adres is bestemd voor zorg of logies, zoals een opvanghuis of verpleeghuis.',
        en: 'The address is meant for care or lodging, such as a shelter or a nursing home.',
      },
    },
    {
      code: 'area-doubtful',
      says: {
        nl: 'De oppervlakte in de BAG is zo klein dat zij waarschijnlijk niet klopt.',
        en: 'The floor area in the register is so small that it is probably wrong.',
      },
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
      nl: 'WODC, Criminele gebouwen. Hoe vaak het signaal gelijk heeft, is hier een voorbeeld en niet gemeten.',
      en: 'WODC, Criminele gebouwen. How often the signal is right is an example here, and not measured.',
    },
  },
  evidenceLevel: 'E1',
  source: {
    nl: 'Landelijke Aanpak Adreskwaliteit, profiel bewoningsgraad (RvIG)',
    en: 'National programme for address quality, occupancy profile (RvIG)',
  },
}

function address(object_id: string, line: string, floorArea: number, uses: readonly string[]): AddressFacts {
  return {
    object_id,
    line,
    use_purposes: uses,
    floor_area_square_metres: floorArea,
    building_year: 1931,
    status: 'Verblijfsobject in gebruik',
    bag_as_of: '2026-02-08',
    lon: 5.21,
    lat: 52.55,
  }
}

function crowded(subject_id: string, floorArea: number, adults: number, explained_by: readonly string[]): IntakeSignal {
  const brp = { source: 'BRP', asOf: '2026-06-01' }
  return {
    indicator: 'BW-02',
    version: '1.0.0',
    family: 'occupancy',
    subject_kind: 'address',
    subject_id,
    peildatum: '2026-06-01',
    value: floorArea / adults,
    threshold: 12,
    inputs: {
      floor_area_square_metres: { value: floorArea, source: 'BAG', asOf: '2026-02-08' },
      adults: { value: adults, ...brp },
      adults_not_related: { value: explained_by.includes('one-family') ? 0 : adults, ...brp },
    },
    sources: ['BAG', 'BRP'],
    explained_by,
    tested: ['one-family', 'care-or-lodging', 'area-doubtful'],
  }
}

export const BUNDLE_EXAMPLE: IntakeBundle = {
  madeOn: '2026-06-15',
  source: 'test',
  indicators: [CROWDING],
  addresses: [
    address(HERRING_LANE_12, 'Haringsteeg 12, 9901 AB Waterdam', 52, ['woon']),
    address(HERRING_LANE_2, 'Haringsteeg 2, 9901 AB Waterdam', 40, ['woon', 'winkel']),
    address(QUAY_7, 'Nieuwe Kade 7-A, 9901 AC Waterdam', 30, ['logies']),
  ],
  signals: [
    crowded(HERRING_LANE_12, 52, 5, ['one-family']),
    crowded(HERRING_LANE_2, 40, 6, []),
    crowded(QUAY_7, 30, 4, ['care-or-lodging']),
  ],
  trackRecords: [
    {
      indicator: 'BW-02',
      visited: 39,
      confirmed: 12,
      rate: 0.308,
      low: 0.186,
      high: 0.464,
      random_visited: 100,
      random_confirmed: 1,
    },
  ],
}
