import { z } from 'zod'

/** Forms of answers that have a name in the description. */
export const NAMED_SCHEMAS = z.registry<{ readonly id: string }>()

export function named<S extends z.ZodType>(id: string, description: string, schema: S): S {
  const told = schema.describe(description)
  NAMED_SCHEMAS.add(told, { id })
  return told
}

/** What every list of pages says of itself. */
export const PAGED = {
  publicatie: z.string().describe('De publicatie waar dit uit komt.'),
  totaal: z.int().min(0).describe('Hoeveel er in totaal zijn.'),
  pagina: z.int().min(1),
  aantalPerPagina: z.int().min(1),
}

export const LEVEL = z.enum(['land', 'gemeente', 'wijk', 'buurt'])

export const AREA_REFERENCE = named(
  'GebiedVerwijzing',
  'Een gebied met zijn naam.',
  z.strictObject({ code: z.string(), naam: z.string() }),
)

export const MISSING = named(
  'Ontbreekt',
  'Waarom er geen cijfer is: onderdrukt om mensen te beschermen, niet waargenomen, of het kan niet voorkomen. Nul is een cijfer.',
  z.enum(['onderdrukt', 'geen-waarneming', 'komt-niet-voor']),
)

/** What every number says of itself: of which area, subject and year it is. */
export const PLACED = {
  gebied: z.string(),
  naam: z.string().describe('De naam van het gebied.'),
  niveau: LEVEL,
  onderwerp: z.string(),
  jaar: z.string(),
}

export const CELL = named(
  'Cijfer',
  'Eén gepubliceerd cijfer. Ontbreekt de waarde, dan staat er waarom. Soms is er dan toch een aantal: alleen de verhouding is dan niet gegeven.',
  z.strictObject({
    ...PLACED,
    dimensie: z.string().describe('Waar het totaal naar is ingedeeld, of "totaal".'),
    categorie: z.string(),
    waarde: z.number().nullable().describe('Per zoveel van de noemer, zoals de eenheid zegt, of het aantal zelf.'),
    ontbreekt: MISSING.nullable(),
    teller: z.number().nullable().describe('Het afgeronde aantal; null als ook dat er niet is.'),
    noemer: z.number().nullable().describe('Het afgeronde aantal waardoor is gedeeld.'),
    laag: z.number().nullable().describe('Ondergrens: wat afronden openlaat, en 95% voor toeval.'),
    hoog: z.number().nullable().describe('Bovengrens.'),
    oververtegenwoordiging: z
      .number()
      .nullable()
      .describe('Hoeveel keer zo groot het aandeel van de categorie hier is als in alle gemeten gebieden samen.'),
  }),
)

export type ApiCell = z.infer<typeof CELL>

/** The figures of which the column names are those of the CSV. */
export const CELL_COLUMNS = Object.keys(CELL.shape) as readonly (keyof ApiCell)[]
