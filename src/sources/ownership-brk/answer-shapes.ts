import { z } from 'zod'

/** The parts of the answers of BRK-Bevragen 2.0 (Haal Centraal) that are read, as its OpenAPI description gives them. */
const fraction = z.object({ teller: z.number(), noemer: z.number() }).partial()
const named = z.object({ code: z.string(), waarde: z.string() }).partial()
const amount = z.object({ som: z.number(), valuta: named }).partial()
const link = z.object({ href: z.string() }).partial()
const person = z
  .looseObject({
    identificatie: z.string(),
    type: z.enum([
      'ingeschreven_natuurlijk_persoon',
      'kadaster_natuurlijk_persoon',
      'ingeschreven_niet_natuurlijk_persoon',
      'kadaster_niet_natuurlijk_persoon',
    ]),
    omschrijving: z.string(),
  })
  .partial()
export type AnsweredPerson = z.infer<typeof person>

const links = z.object({ self: link, persoon: link, stuk: link }).partial()

export const objectShape = z.object({
  identificatie: z.string(),
  type: z.enum(['perceel', 'appartementsrecht']),
  koopsom: z
    .object({ koopsom: z.number(), koopjaar: z.number(), indicatieMetMeerObjectenVerkregen: z.boolean() })
    .partial()
    .optional(),
  adressen: z
    .array(
      z.object({ nummeraanduidingIdentificatie: z.string(), adresseerbaarObjectIdentificatie: z.string() }).partial(),
    )
    .optional(),
})

export const tenureShape = z.object({
  identificatie: z.string(),
  type: z.string().optional(),
  aanvangsdatum: z.string().optional(),
  tenaamstelling: z
    .object({
      aandeel: fraction,
      gezamenlijkAandeel: fraction,
      isGebaseerdOpStukdeelIdentificaties: z.array(z.string()),
    })
    .partial()
    .optional(),
  persoon: person.optional(),
  _links: links.optional(),
})

export const chargeShape = z.object({
  identificatie: z.string(),
  aard: named.optional(),
  bedragZekerheidsstelling: amount.optional(),
  bedragVordering: amount.optional(),
  hypotheekhouders: z.array(person).optional(),
  beslagleggers: z.array(person).optional(),
  isGebaseerdOpStukdeelIdentificatie: z.string().optional(),
})

export const deedPartShape = z.object({
  identificatie: z.string(),
  aard: named.optional(),
  bedragTransactiesomLevering: amount.optional(),
  _links: links.optional(),
})

const dateShape = z.object({ datum: z.string(), jaar: z.number(), maand: z.number() }).partial()
export const addressShape = z
  .object({
    nummeraanduidingIdentificatie: z.string(),
    postcode: z.string(),
    huisnummer: z.number(),
    huisletter: z.string(),
    huisnummertoevoeging: z.string(),
  })
  .partial()

export const organisationShape = z.looseObject({
  identificatie: z.string(),
  statutaireNaam: z.string().optional(),
  rechtsvorm: named.optional(),
  kvkNummer: z.string().optional(),
  rsin: z.string().optional(),
  woonadres: addressShape.optional(),
})

/** A kadasternatuurlijkpersoon: someone who is not in the BRP. Sex, birthplace and partner have no field here. */
export const personShape = z.object({
  identificatie: z.string(),
  naam: z.object({ voornamen: z.string(), voorvoegsel: z.string(), geslachtsnaam: z.string() }).partial().optional(),
  geboorte: z.object({ datum: dateShape.optional() }).optional(),
  woonadres: addressShape.optional(),
})
export type AnsweredDate = z.infer<typeof dateShape>

const ONLY_OF_PERSONS = [
  'naam',
  'geboorte',
  'overlijden',
  'geslachtsaanduiding',
  'burgerservicenummer',
  'heeftPartnerschap',
]

/** Registers exist in which people stand under organisations; what is filled counts, not the label. */
export function isPersonInDisguise(organisation: Readonly<Record<string, unknown>>): boolean {
  return ONLY_OF_PERSONS.some((field) => organisation[field] !== undefined)
}

/** Enough of an answer to tell which it is. */
export const answerShape = z.looseObject({
  _links: z.looseObject({ self: link.optional() }).optional(),
  _embedded: z.record(z.string(), z.unknown()).optional(),
})
export type Answer = z.infer<typeof answerShape>
