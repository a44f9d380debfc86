import type { Branch } from './branch.ts'

/** Offices, cleaning, learning, care, art, clubs and personal services. */
export const SERVICE_BRANCHES: readonly Branch[] = [
  // Offices
  { sbi: '4110', says: 'Projectontwikkeling', trade: 'firm', at: { home: 0.4, office: 1.5 } },
  {
    sbi: '6201',
    says: 'Ontwikkelen, produceren en uitgeven van software',
    trade: 'firm',
    at: { home: 6, office: 3.6 },
  },
  {
    sbi: '6202',
    says: 'Advisering op het gebied van informatietechnologie',
    trade: 'firm',
    at: { home: 6.4, office: 2.2 },
  },
  { sbi: '6420', says: 'Financiële holdings', trade: 'holding', at: { home: 1.5, office: 4 } },
  { sbi: '6622', says: 'Assurantietussenpersonen', trade: 'firm', at: { home: 0.5, office: 1.3 } },
  { sbi: '68203', says: 'Verhuur van overige woonruimte', trade: 'firm', at: { home: 0.8, office: 1.2 } },
  {
    sbi: '68204',
    says: 'Verhuur van onroerend goed (niet van woonruimte)',
    trade: 'firm',
    at: { home: 0.8, office: 1.2 },
  },
  {
    sbi: '6831',
    says: 'Bemiddeling bij handel, huur of verhuur van onroerend goed',
    trade: 'firm',
    at: { home: 0.6, office: 1.2 },
  },
  { sbi: '6832', says: 'Beheer van onroerend goed', trade: 'firm', at: { home: 0.4, office: 1 } },
  { sbi: '69101', says: 'Advocatenkantoren', trade: 'practice', at: { office: 1.1 } },
  { sbi: '69203', says: 'Boekhoudkantoren', trade: 'practice', at: { home: 1.2, office: 1.4 } },
  { sbi: '69209', says: 'Overige administratiekantoren', trade: 'practice', at: { home: 1.4, office: 1.2 } },
  { sbi: '70221', says: 'Organisatie-adviesbureaus', trade: 'firm', at: { home: 13.5, office: 3.6 } },
  { sbi: '7111', says: 'Architecten, ingenieurs en technisch ontwerp en advies', trade: 'practice', at: { office: 1 } },
  {
    sbi: '7112',
    says: 'Ingenieurs en overig technisch ontwerp en advies',
    trade: 'firm',
    at: { home: 3.6, office: 1.7 },
  },
  { sbi: '7311', says: 'Reclamebureaus', trade: 'firm', at: { home: 3.4, office: 1.6 } },
  { sbi: '74101', says: 'Communicatie- en grafisch ontwerp', trade: 'solo', at: { home: 3.8, office: 0.8 } },
  {
    sbi: '77111',
    says: "Verhuur van personenauto's en lichte bedrijfsauto's (geen operational lease)",
    trade: 'firm',
    at: { workshop: 0.5 },
  },
  { sbi: '78201', says: 'Uitzendbureaus', trade: 'firm', at: { home: 0.3, office: 1.5 } },
  { sbi: '7911', says: 'Reisbemiddeling', trade: 'shop', at: { home: 0.4, shop: 0.4 } },
  { sbi: '8010', says: 'Particuliere beveiliging', trade: 'firm', at: { home: 0.6, office: 0.4 } },
  { sbi: '8211', says: 'Brede administratieve dienstverlening', trade: 'solo', at: { home: 1.2, office: 0.7 } },
  { sbi: '8299', says: 'Overige zakelijke dienstverlening (rest)', trade: 'solo', at: { home: 3.9, office: 1.9 } },

  // Work by hand in and around buildings
  {
    sbi: '8121',
    says: 'Interieurreiniging van gebouwen',
    trade: 'solo',
    at: { home: 3.2, workshop: 0.6, office: 0.3 },
  },
  {
    sbi: '8122',
    says: 'Gespecialiseerde reiniging van gebouwen en industriële reiniging',
    trade: 'solo',
    at: { home: 1.4, workshop: 0.5 },
  },
  { sbi: '8130', says: 'Landschapsverzorging', trade: 'craft', at: { home: 2.3, workshop: 1 } },

  // Learning, care and welfare
  { sbi: '85201', says: 'Basisonderwijs voor leerplichtigen', trade: 'foundation', at: { school: 0.9 } },
  { sbi: '8551', says: 'Sport- en recreatieonderwijs', trade: 'solo', at: { home: 2, hall: 0.6 } },
  { sbi: '8552', says: 'Cultureel onderwijs', trade: 'solo', at: { home: 1.4, hall: 0.4, school: 0.3 } },
  { sbi: '8553', says: 'Auto- en motorrijscholen', trade: 'solo', at: { home: 1, shop: 0.2 } },
  { sbi: '85592', says: 'Bedrijfsopleiding en -training', trade: 'solo', at: { home: 5.2, office: 1.1, school: 0.5 } },
  { sbi: '8621', says: 'Praktijken van huisartsen', trade: 'practice', at: { care: 0.9, office: 0.3 } },
  { sbi: '8623', says: 'Tandartspraktijken', trade: 'practice', at: { care: 0.8, office: 0.3 } },
  { sbi: '86912', says: 'Praktijken van fysiotherapeuten', trade: 'practice', at: { home: 0.6, care: 0.8, hall: 0.2 } },
  {
    sbi: '86913',
    says: 'Praktijken van psychotherapeuten en psychologen',
    trade: 'practice',
    at: { home: 2, office: 0.9, care: 0.4 },
  },
  {
    sbi: '86919',
    says: 'Overige paramedische praktijken (geen fysiotherapie of psychologie) en alternatieve genezers',
    trade: 'solo',
    at: { home: 3.6, office: 0.5, care: 0.4 },
  },
  { sbi: '8710', says: 'Verpleeghuizen', trade: 'care', at: { care: 0.5 } },
  { sbi: '88101', says: 'Thuiszorg', trade: 'care', at: { home: 3.4, office: 1.1 } },
  {
    sbi: '88103',
    says: 'Ondersteuning en begeleiding van gehandicapten',
    trade: 'care',
    at: { home: 1, office: 0.5, care: 0.4 },
  },
  { sbi: '88911', says: 'Kinderopvang', trade: 'care', at: { home: 2, school: 0.9, hall: 0.3 } },
  { sbi: '88992', says: 'Maatschappelijk werk', trade: 'care', at: { home: 1.3, office: 0.5 } },

  // Art, sport, clubs and foundations
  { sbi: '59111', says: 'Productie van films (geen televisiefilms)', trade: 'solo', at: { home: 1.4, office: 0.3 } },
  { sbi: '74201', says: 'Fotografie', trade: 'solo', at: { home: 2.4, shop: 0.3 } },
  { sbi: '90011', says: 'Beoefening van podiumkunst', trade: 'solo', at: { home: 3.4 } },
  { sbi: '9003', says: 'Schrijven en overige scheppende kunsten', trade: 'solo', at: { home: 4.4, workshop: 0.4 } },
  { sbi: '93121', says: 'Veldvoetbal', trade: 'society', at: { hall: 0.4 } },
  { sbi: '93124', says: 'Tennis', trade: 'society', at: { hall: 0.3 } },
  { sbi: '9313', says: 'Fitnesscentra', trade: 'craft', at: { hall: 0.5, workshop: 0.3, shop: 0.1 } },
  { sbi: '93299', says: 'Overige recreatie (rest)(geen jachthavens)', trade: 'society', at: { home: 0.5, hall: 0.5 } },
  { sbi: '94992', says: 'Hobbyclubs', trade: 'society', at: { home: 1.6, hall: 0.6 } },
  {
    sbi: '94993',
    says: 'Steunfondsen (geen steunfondsen op het gebied van welzijnszorg)',
    trade: 'foundation',
    at: { home: 2.4, office: 0.5 },
  },
  {
    sbi: '94994',
    says: 'Vriendenkringen op het gebied van cultuur, fanclubs en overige kunstbevordering',
    trade: 'foundation',
    at: { home: 1.8 },
  },
  { sbi: '94996', says: 'Overige ideële organisaties (rest)', trade: 'foundation', at: { home: 1.6, office: 0.6 } },
  { sbi: '94997', says: 'Overige belangenbehartiging (rest)', trade: 'society', at: { home: 0.6 } },

  // Personal services
  { sbi: '9521', says: 'Reparatie van consumentenelektronica (geen computers)', trade: 'shop', at: { shop: 0.4 } },
  { sbi: '9529', says: 'Reparatie van overige consumentenartikelen', trade: 'solo', at: { home: 0.8, shop: 0.4 } },
  { sbi: '9601', says: 'Reinigen van kleding en textiel', trade: 'shop', at: { shop: 0.4 } },
  { sbi: '96021', says: 'Haarverzorging', trade: 'shop', at: { home: 1.8, shop: 1.4 } },
  {
    sbi: '96022',
    says: 'Schoonheidsverzorging, pedicures en manicures',
    trade: 'shop',
    at: { home: 2.8, shop: 1.2, care: 0.2 },
  },
  { sbi: '96031', says: 'Uitvaartverzorging', trade: 'craft', at: { home: 0.2, office: 0.2 } },
  { sbi: '9604', says: "Sauna's, solaria, baden e.d.", trade: 'shop', at: { shop: 0.15 } },
  { sbi: '9609', says: 'Overige dienstverlening (rest)', trade: 'solo', at: { home: 2.8, shop: 0.4, office: 0.2 } },

  // Those that every gemeente has a few of; they are cast by name and come by no chance.
  { sbi: '64191', says: 'Coöperatief georganiseerde banken', trade: 'firm', at: {} },
  { sbi: '6419', says: 'Overige geldscheppende financiële instellingen', trade: 'firm', at: {} },
  { sbi: '66191', says: 'Administratiekantoren voor aandelen en obligaties', trade: 'firm', at: {} },
  { sbi: '68201', says: 'Woningbouwverenigingen en -stichtingen', trade: 'foundation', at: {} },
]
