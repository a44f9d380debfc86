import type { Words } from '../vocabulary/language.ts'

/** Why someone looks: a closed list, chosen when signing in and written on every line of the log. */
export type Purpose = 'toezicht-bewoning' | 'adresonderzoek' | 'weging-signaal' | 'voorlichting'

interface PurposeText {
  readonly name: Words
  /** The law that the purpose rests on, as the page shows it. */
  readonly ground: Words
}

export const PURPOSES: Readonly<Record<Purpose, PurposeText>> = {
  'toezicht-bewoning': {
    name: { nl: 'Toezicht op het gebruik van woningen', en: 'Supervision of the use of homes' },
    ground: {
      nl: 'Algemene wet bestuursrecht, titel 5.2 (toezicht op de naleving)',
      en: 'General Administrative Law Act, title 5.2 (supervision of compliance)',
    },
  },
  adresonderzoek: {
    name: { nl: 'Onderzoek naar de juistheid van een adres', en: 'Checking whether an address is right' },
    ground: { nl: 'Wet basisregistratie personen', en: 'Personal Records Database Act' },
  },
  'weging-signaal': {
    name: { nl: 'Wegen van een signaal in het samenwerkingsverband', en: 'Weighing a signal in the partnership' },
    ground: {
      nl: 'Wet gegevensverwerking door samenwerkingsverbanden, met het RIEC-convenant',
      en: 'Data Processing by Partnerships Act, with the RIEC covenant',
    },
  },
  voorlichting: {
    name: { nl: 'Voorlichting over Zichtlijn', en: 'Telling people about Zichtlijn' },
    ground: { nl: 'Geen: hiervoor zijn geen persoonsgegevens nodig', en: 'None: this needs no personal data' },
  },
}

/** A purpose from the closed list, or nothing. */
export function parsePurpose(text: string): Purpose | undefined {
  return isPurpose(text) ? text : undefined
}

function isPurpose(text: string): text is Purpose {
  return Object.hasOwn(PURPOSES, text)
}
