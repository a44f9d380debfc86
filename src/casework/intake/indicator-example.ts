import type { IndicatorText } from './bundle.ts'

/** Four invented definitions for the tests, of four families. */

export const CROWDING: IndicatorText = {
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

const MISUSE_RATE = { nl: 'WODC, Criminele gebouwen', en: 'WODC, Criminele gebouwen' }

export const QUICK_RESALE: IndicatorText = {
  code: 'VG-01',
  version: '1.0.0',
  family: 'trade',
  name: { nl: 'Snel doorverkocht tegen een hoge prijs', en: 'Quickly sold on at a high price' },
  says: {
    nl: 'Dit pand is kort na de koop doorverkocht, voor veel meer dan de markt in die tijd steeg.',
    en: 'These premises were sold on soon after they were bought, for much more than the market rose in that time.',
  },
  doesNotSay: [
    { nl: 'Niet dat de koper of de verkoper iets verkeerd deed.', en: 'Not that buyer or seller did wrong.' },
  ],
  unit: { nl: '% prijsstijging', en: '% rise in price' },
  inputs: [{ name: 'days_between', says: { nl: 'Dagen tussen koop en verkoop', en: 'Days between the sales' } }],
  innocentExplanations: [
    { code: 'renovated', says: { nl: 'Het pand is verbouwd.', en: 'The premises were renovated.' } },
    { code: 'inherited', says: { nl: 'Het pand is geërfd en verkocht.', en: 'It was inherited and sold.' } },
  ],
  baseRate: { rate: 0.005, sensitivity: 0.3, specificity: 0.98, source: MISUSE_RATE },
  evidenceLevel: 'E2',
  source: { nl: 'Handboek vastgoed', en: 'Handbook on real estate' },
}

export const AGENT_PATTERN: IndicatorText = {
  code: 'HU-05',
  version: '1.0.0',
  family: 'letting',
  name: { nl: 'Bemiddelaar met veel signalen', en: 'Agent with many signals' },
  says: {
    nl: 'Bij de woningen die deze bemiddelaar verhuurt, komt contante huur veel vaker voor dan bij andere.',
    en: 'Rent in cash is much more frequent at the homes that this agent lets than at others.',
  },
  doesNotSay: [
    {
      nl: 'Niet dat de eigenaar dit wist: een eigenaar kan zelf benadeeld zijn.',
      en: 'Not that the owner knew: an owner may be harmed.',
    },
  ],
  unit: { nl: 'woningen', en: 'homes' },
  inputs: [{ name: 'homes', says: { nl: 'Woningen die deze bemiddelaar verhuurt', en: 'Homes that this agent lets' } }],
  innocentExplanations: [
    {
      code: 'students',
      says: { nl: 'De bemiddelaar werkt vooral voor studenten.', en: 'The agent works mostly for students.' },
      untestedBecause: { nl: 'Geen register zegt wie student is.', en: 'No register tells who is a student.' },
    },
    {
      code: 'few-homes',
      says: {
        nl: 'De bemiddelaar heeft te weinig woningen om dit te zeggen.',
        en: 'The agent has too few homes to tell.',
      },
    },
  ],
  baseRate: { rate: 0.005, source: MISUSE_RATE },
  evidenceLevel: 'E1',
  source: { nl: 'Oordeel van deskundigen', en: 'Judgement of experts' },
}

export const GROWING_SIGNS: IndicatorText = {
  code: 'LO-03',
  version: '1.0.0',
  family: 'premises',
  name: { nl: 'Tekenen van een kwekerij', en: 'Signs of growing' },
  says: { nl: 'Er zijn tekenen gezien die bij een kwekerij horen.', en: 'Signs were seen that go with growing.' },
  doesNotSay: [{ nl: 'Niet dat er een kwekerij is.', en: 'Not that there is one.' }],
  unit: { nl: 'tekenen', en: 'signs' },
  inputs: [{ name: 'signs', says: { nl: 'Verschillende tekenen', en: 'Different signs' } }],
  innocentExplanations: [
    {
      code: 'greenhouse',
      says: { nl: 'Het is een kas of een dierenwinkel.', en: 'It is a greenhouse or a pet shop.' },
    },
  ],
  baseRate: { rate: 0.005, sensitivity: 0.5, specificity: 0.99, source: MISUSE_RATE },
  evidenceLevel: 'E2',
  source: { nl: 'Meldpunt voor bezorgers', en: 'Desk for carriers' },
}
