import type { UncomputedIndicator } from '../../indicator.ts'

const SELF_CHECK = {
  nl: 'Dit hoort in de controle die een verhuurder zelf doet: daar is het advies. De gegevens mogen hier niet binnenkomen.',
  en: 'This belongs in the check that landlords do themselves, where it is advice. The data must not enter here.',
}

const CCV = { nl: 'CCV, aandachtspunten voor verhuurders', en: 'CCV, points of attention for landlords' }

/** What is known of bad letting and is not computed: it is about persons, or no register tells it. */
export const LETTING_UNCOMPUTED: readonly UncomputedIndicator[] = [
  {
    code: 'HU-03',
    family: 'letting',
    name: { nl: 'Onregelmatige of buitenlandse betaling', en: 'Irregular or foreign payment' },
    outcome: 'refused',
    because: {
      nl: `${SELF_CHECK.nl} Een buitenlandse rekening zegt bovendien iets over afkomst.`,
      en: `${SELF_CHECK.en} A foreign account moreover says something about origin.`,
    },
    source: CCV,
  },
  {
    code: 'HU-04',
    family: 'letting',
    name: { nl: 'Leeg huurdersdossier', en: 'Empty tenancy file' },
    outcome: 'no-data',
    because: {
      nl: 'Alleen wie een bureau controleert, ziet de dossiers. Er is geen register van zulke controles.',
      en: 'Only who inspects an agent sees the files. There is no register of such inspections.',
    },
    source: { nl: 'Politie: veroordeling van een verhuurder', en: 'Police: conviction of a landlord' },
  },
  {
    code: 'HU-09',
    family: 'letting',
    name: { nl: 'Onderverhuur in een keten', en: 'Chain of subletting' },
    outcome: 'refused',
    because: SELF_CHECK,
    source: { nl: 'Interpolis: onderverhuur van panden', en: 'Interpolis: subletting of premises' },
  },
  {
    code: 'HU-10',
    family: 'letting',
    name: { nl: 'Energie niet op naam van de huurder', en: 'Energy not in the name of the tenant' },
    outcome: 'refused',
    because: SELF_CHECK,
    source: { nl: 'Stop hennepteelt: adviezen bij verhuur', en: 'Stop hennepteelt: advice on letting' },
  },
  {
    code: 'HU-11',
    family: 'letting',
    name: { nl: 'Een ander tekent of haalt de sleutel', en: 'Another signs or collects the key' },
    outcome: 'refused',
    because: SELF_CHECK,
    source: CCV,
  },
]
