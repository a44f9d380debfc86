import type { UncomputedIndicator } from '../../indicator.ts'
import { FIU } from './literature.ts'

/** What the catalogue names about financing and does not compute per address. */
export const FINANCING_UNCOMPUTED: readonly UncomputedIndicator[] = [
  {
    code: 'FI-06',
    family: 'financing',
    name: { nl: 'Woningaankoop die niet uit inkomen te verklaren is', en: 'Home purchase that income cannot explain' },
    outcome: 'aggregate-only',
    because: {
      nl: 'Inkomen en vermogen van een huishouden mogen niet per adres worden gebruikt. Het CBS kan het aandeel per gebied maken.',
      en: 'Income and wealth of a household may not be used per address. Statistics Netherlands can make the share per area.',
    },
    source: {
      nl: 'Zicht op Ondermijning, onverklaarbare woningaankopen (bericht op gemeente.nu)',
      en: 'Zicht op Ondermijning, unexplained home purchases (reported on gemeente.nu)',
    },
  },
  {
    code: 'FI-08',
    family: 'financing',
    name: { nl: 'Vreemde rente op een onderhandse lening', en: 'Unusual interest on a private loan' },
    outcome: 'no-data',
    because: {
      nl: 'De rente staat in de akte, en de tekst van akten wordt niet geleverd.',
      en: 'The interest is in the deed, and the text of deeds is not delivered.',
    },
    source: FIU,
  },
  {
    code: 'FI-09',
    family: 'financing',
    name: { nl: 'Papieren over inkomen die niet kloppen', en: 'Papers about income that do not add up' },
    outcome: 'refused',
    because: {
      nl: 'Loonstroken en rekeningen van klanten zijn alleen voor banken, makelaars en notarissen zelf; in dit systeem komen ze niet.',
      en: 'Pay slips and accounts of clients are for banks, agents and notaries alone; they do not enter this system.',
    },
    source: FIU,
  },
]
