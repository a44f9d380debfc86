/** How reports of one category look. */
interface ReportKind {
  /** Names of the main category and of the one within it, as Signalen shows them. */
  readonly names: readonly [main: string, sub: string]
  /** How many of a thousand ordinary reports are filed so. */
  readonly weight: number
  /** What people write; `{buur}` is a name, which stands in real ones too. */
  readonly texts: readonly [string, ...string[]]
}

const TOO_FULL = ['De container zit vol, de zakken staan ernaast.', 'Al drie dagen niet geleegd.'] as const
const WASTE = 'Afval'
const STREET = 'Wegen, verkeer, straatmeubilair'
const PUBLIC_SPACE = 'Overlast in de openbare ruimte'
const PEOPLE = 'Overlast van en door personen of groepen'
const BUSINESSES = 'Overlast Bedrijven en Horeca'

/** Categories of Signalen by slug, `main/sub`; slugs and names as its code has them. */
export const REPORT_CATEGORIES = {
  'afval/grofvuil': {
    names: [WASTE, 'Grofvuil'],
    weight: 180,
    texts: [
      'Er staat al dagen een bank op de stoep.',
      'Weer een matras naast de bak. Dit is van {buur} van hiernaast.',
    ],
  },
  'afval/huisafval': {
    names: [WASTE, 'Huisafval'],
    weight: 90,
    texts: ['Zakken op de verkeerde dag buiten.', '{buur} zet elke avond zakken bij de boom.'],
  },
  'afval/container-is-vol': { names: [WASTE, 'Container is vol'], weight: 110, texts: TOO_FULL },
  'afval/veeg-zwerfvuil': {
    names: [WASTE, 'Veeg- / zwerfvuil'],
    weight: 90,
    texts: ['Overal blikjes en papier in het plantsoen.', 'Na de markt waait alles de straat in.'],
  },
  'wegen-verkeer-straatmeubilair/straatverlichting-openbare-klok': {
    names: [STREET, 'Straatverlichting / openbare klok'],
    weight: 80,
    texts: ['De lamp voor de deur knippert al een week.', 'Het is hier aardedonker.'],
  },
  'wegen-verkeer-straatmeubilair/onderhoud-stoep-straat-en-fietspad': {
    names: [STREET, 'Onderhoud stoep, straat en fietspad'],
    weight: 90,
    texts: ['Tegels liggen los, mijn moeder is er gevallen.', 'Kuil in het fietspad.'],
  },
  'overlast-in-de-openbare-ruimte/parkeeroverlast': {
    names: [PUBLIC_SPACE, 'Parkeeroverlast'],
    weight: 90,
    texts: ['Altijd dezelfde bus op de stoep.', '{buur} zet de aanhanger voor onze uitrit.'],
  },
  'overlast-in-de-openbare-ruimte/stank-geluidsoverlast': {
    names: [PUBLIC_SPACE, 'Stank- / geluidsoverlast'],
    weight: 45,
    texts: ['{buur} laat de motor elke ochtend draaien.', 'Het riool stinkt bij warm weer.'],
  },
  'overlast-in-de-openbare-ruimte/lozing-dumping-bodemverontreiniging': {
    names: [PUBLIC_SPACE, 'Lozing / dumping / bodemverontreiniging'],
    weight: 6,
    texts: ['Er liggen jerrycans in de sloot.', 'Olie op het water achter het huis.'],
  },
  'overlast-van-dieren/ratten': {
    names: ['Overlast van dieren', 'Ratten'],
    weight: 50,
    texts: ['Ratten in de tuin sinds {buur} de vogels voert.', 'Ratten bij het water gezien.'],
  },
  'openbaar-groen-en-water/maaien-snoeien': {
    names: ['Openbaar groen en water', 'Maaien / snoeien'],
    weight: 60,
    texts: ['De heg hangt over het pad.', 'Het gras wordt hier nooit gemaaid.'],
  },
  'overlast-van-en-door-personen-of-groepen/jongerenoverlast': {
    names: [PEOPLE, 'Jongerenoverlast'],
    weight: 40,
    texts: ['Elke avond staat er een groep te schreeuwen.', 'De zoon van {buur} zit met zijn vrienden in het portiek.'],
  },
  'overlast-van-en-door-personen-of-groepen/drank-en-drugsoverlast': {
    names: [PEOPLE, 'Drank- en drugsoverlast'],
    weight: 12,
    texts: ['Er wordt gedeald bij het bankje.', 'Lege flessen en ruzie, elke vrijdag.'],
  },
  'overlast-bedrijven-en-horeca/geluidsoverlast-muziek': {
    names: [BUSINESSES, 'Geluidsoverlast muziek'],
    weight: 25,
    texts: ['Muziek tot twee uur, we slapen niet.', 'De bas dreunt door de muur.'],
  },
  'overlast-bedrijven-en-horeca/stankoverlast': {
    names: [BUSINESSES, 'Stankoverlast'],
    weight: 8,
    texts: ['Bakgeur de hele dag, ik heb {buur} al gesproken.', 'Lucht van verf uit de loods.'],
  },
  'wonen/woningdelen-spookburgers': {
    names: ['Wonen', 'Woningdelen'],
    weight: 6,
    texts: ['Bij {buur} wonen elke maand andere mensen.', 'Er slapen daar zeker acht man.'],
  },
  'wonen/onderhuur-en-adreskwaliteit': {
    names: ['Wonen', 'Onderhuur en adreskwaliteit'],
    weight: 5,
    texts: ['{buur} staat op de bel maar woont hier niet.', 'Volgens mij wordt er onderverhuurd.'],
  },
  'wonen/vakantieverhuur': {
    names: ['Wonen', 'Vakantieverhuur'],
    weight: 4,
    texts: ['Steeds rolkoffers op de trap.', 'Ieder weekend andere gasten met een sleutelkastje.'],
  },
  'wonen/leegstand': {
    names: ['Wonen', 'Leegstand'],
    weight: 4,
    texts: ['Het huis staat al een jaar leeg.', 'Gordijnen dicht, nooit iemand gezien.'],
  },
  'wonen/fraude': {
    names: ['Wonen', 'Woonfraude'],
    weight: 2,
    texts: ['{buur} heeft twee huizen en verhuurt er een.', 'Er wordt sleutelgeld gevraagd.'],
  },
  'wonen/wonen-ondermijning': {
    names: ['Wonen', 'Wonen ondermijning'],
    weight: 2,
    texts: ['Ik vertrouw het niet wat {buur} daar doet.', 'Ramen dicht, gezoem, en nooit iemand thuis.'],
  },
  'ondermijning/vermoeden': {
    names: ['Ondermijning', 'Vermoeden'],
    weight: 1,
    texts: ['Ik durf {buur} niet aan te spreken, maar dit klopt niet.', 'Nooit een klant in die zaak.'],
  },
} as const satisfies Readonly<Record<string, ReportKind>>
