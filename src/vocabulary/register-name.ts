import type { Words } from './language.ts'

const NAMES = {
  bag: { nl: 'Basisregistratie Adressen en Gebouwen', en: 'Register of addresses and buildings' },
  brp: { nl: 'Basisregistratie Personen', en: 'Register of residents' },
  brk: { nl: 'Kadaster', en: 'Land register' },
  kvk: { nl: 'Handelsregister', en: 'Trade register' },
  woz: { nl: 'WOZ-waarden', en: 'Property values (WOZ)' },
  lettings: { nl: 'Verhuur', en: 'Lettings' },
  permits: { nl: 'Vergunningen', en: 'Permits' },
  police: { nl: 'Politie', en: 'Police' },
  fiu: { nl: 'Ongebruikelijke transacties', en: 'Unusual transactions' },
  clearances: { nl: 'Geruimde hennepkwekerijen (politie)', en: 'Cleared cannabis farms (police)' },
  suspects: { nl: 'Verdachten (politie)', en: 'Suspects (police)' },
  suspicious: { nl: 'Verdachte transacties (FIU)', en: 'Suspicious transactions (FIU)' },
  unexplained: { nl: 'Onverklaarbaar woningbezit (CBS)', en: 'Unexplained home ownership (CBS)' },
  inspections: { nl: 'Toezicht', en: 'Visits of supervisors' },
  observations: { nl: 'Waarnemingen en meldingen', en: 'Observations and reports' },
  areas: { nl: 'Gebieden', en: 'Areas' },
  cbs: { nl: 'CBS', en: 'Statistics Netherlands' },
} as const satisfies Readonly<Record<string, Words>>

/** What readers call the register with this code; a code that we have no name for stays as it is. */
export function registerName(code: string): Words {
  return (NAMES as Readonly<Record<string, Words>>)[code] ?? { nl: code, en: code }
}
