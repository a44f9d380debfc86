import { z } from 'zod'
import type { Parameter } from './resource.ts'

/** What can stand in an address. Only its shape is checked here: what there is differs per release. */

const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/
const AREA = /^[A-Z0-9]{4,20}$/

export const SUBJECT_PARAMETER: Parameter = {
  name: 'onderwerp',
  description: 'De naam van het onderwerp, zoals die bij `/onderwerpen` staat.',
  schema: z.string().regex(NAME),
  remedy: {
    nl: 'De naam van een onderwerp bestaat uit letters, cijfers en streepjes.',
    en: 'The name of a subject consists of letters, digits and dashes.',
  },
  example: 'misdrijven-per-gemeente',
}

export const AREA_PARAMETER: Parameter = {
  name: 'code',
  description:
    'De code van het gebied bij het CBS: `GM` met vier cijfers, `WK` met zes tekens, `BU` met acht, of `NL00`.',
  schema: z.string().regex(AREA),
  remedy: {
    nl: 'Een code van een gebied is bijvoorbeeld GM0363, WK036301 of BU03630101.',
    en: 'A code of an area is, for example, GM0363, WK036301 or BU03630101.',
  },
  example: 'GM0363',
}

export const MAP_PARAMETER: Parameter = {
  name: 'kaart',
  description:
    'De kaart, zoals die bij het onderwerp staat. Zonder kaart en niveau: die van het eerste gevraagde gebied, en anders die met de grootste gebieden.',
  schema: z.string().regex(NAME),
  remedy: {
    nl: 'Geef bij "kaart" de naam van een kaart.',
    en: 'Give the name of a map for "kaart".',
  },
  example: 'nederland-gemeente',
}

export const LEVEL_PARAMETER: Parameter = {
  name: 'niveau',
  description: 'Hoe groot de gebieden zijn.',
  schema: z.enum(['land', 'gemeente', 'wijk', 'buurt']),
  remedy: {
    nl: 'Bij "niveau" kunt u kiezen uit: land, gemeente, wijk, buurt.',
    en: 'For "niveau" you can choose from: land, gemeente, wijk, buurt.',
  },
  example: 'gemeente',
}

export const PERIOD_PARAMETER: Parameter = {
  name: 'jaar',
  description: 'Het jaar waar het cijfer over gaat, zoals het bij het onderwerp staat.',
  schema: z.string().regex(/^[0-9][0-9A-Za-z-]{3,20}$/),
  remedy: { nl: 'Geef bij "jaar" een jaar, zoals 2024.', en: 'Give a year for "jaar", such as 2024.' },
  example: '2024',
}

export const PART_PARAMETER: Parameter = {
  name: 'deel',
  description:
    'Welk deel van het totaal: een indeling en een categorie daarvan, met een punt ertussen. Zonder: `totaal`.',
  schema: z.string().regex(/^(totaal|[A-Za-z0-9_-]{1,80}\.[A-Za-z0-9_.-]{1,80})$/),
  remedy: {
    nl: 'Geef bij "deel" een indeling en een categorie met een punt ertussen, of totaal.',
    en: 'Give a dimension and a category with a point between them for "deel", or totaal.',
  },
  example: 'totaal',
}

const MOST_AREAS = 100

export const AREAS_PARAMETER: Parameter = {
  name: 'gebied',
  description: `Alleen deze gebieden: codes met een komma ertussen, hoogstens ${MOST_AREAS}.`,
  schema: z.string().regex(new RegExp(`^[A-Z0-9]{4,20}(,[A-Z0-9]{4,20}){0,${MOST_AREAS - 1}}$`)),
  remedy: {
    nl: `Geef bij "gebied" codes van gebieden met een komma ertussen, hoogstens ${MOST_AREAS}.`,
    en: `Give codes of areas with commas between them for "gebied", ${MOST_AREAS} at most.`,
  },
  example: 'GM0363',
}

export const WITHIN_PARAMETER: Parameter = {
  name: 'binnen',
  description: 'Alleen de gebieden in deze gemeente.',
  schema: z.string().regex(/^GM\d{4}$/),
  remedy: {
    nl: 'Geef bij "binnen" de code van een gemeente, zoals GM0363.',
    en: 'Give the code of a gemeente for "binnen", such as GM0363.',
  },
  example: 'GM0363',
}

export const ONE_SUBJECT_PARAMETER: Parameter = { ...SUBJECT_PARAMETER, description: 'Alleen dit onderwerp.' }

export const THEME_PARAMETER: Parameter = {
  name: 'thema',
  description: 'Alleen de onderwerpen van dit thema.',
  schema: z.string().regex(NAME),
  remedy: { nl: 'Geef bij "thema" de naam van een thema.', en: 'Give the name of a theme for "thema".' },
  example: 'wonen',
}

export const NAME_PARAMETER: Parameter = {
  name: 'naam',
  description: 'De naam van een gebied of het begin daarvan. Hoofdletters en accenten maken niet uit.',
  schema: z.string().min(1).max(80),
  remedy: {
    nl: 'Geef bij "naam" een naam van hoogstens 80 tekens.',
    en: 'Give a name of at most 80 characters for "naam".',
  },
  example: 'Utrecht',
}

export const POSTCODE_PARAMETER: Parameter = {
  name: 'postcode',
  description: 'Alleen de buurten waar deze postcode adressen heeft.',
  schema: z.string().regex(/^[1-9]\d{3} ?[A-Za-z]{2}$/),
  remedy: {
    nl: 'Geef bij "postcode" vier cijfers en twee letters, zoals 1234AB.',
    en: 'Give four digits and two letters for "postcode", such as 1234AB.',
  },
  example: '1234AB',
}
