import type { z } from 'zod'
import { answeredParty } from './answer-party.ts'
import { writeKadasterPerson } from './answer-person.ts'
import { type Context, type Kind, kindNamed, lastOf, placedBy, reportAt } from './answer-place.ts'
import {
  type Answer,
  answerShape,
  chargeShape,
  deedPartShape,
  isPersonInDisguise,
  objectShape,
  organisationShape,
  personShape,
  tenureShape,
} from './answer-shapes.ts'
import {
  BRK_CHARGES,
  BRK_DEED_PARTS,
  BRK_LISTINGS,
  BRK_OBJECT_ADDRESSES,
  BRK_OBJECTS,
  BRK_ORGANISATIONS,
  BRK_PERSONS,
  BRK_TENURES,
} from './delivered-tables.ts'
import { UNKNOWN_PARTY } from './desk.ts'
import {
  NO_SHARE,
  toAmount,
  toBagObjectId,
  toFirstDay,
  toKvkNumber,
  toNummeraanduidingId,
  toObjectId,
  toRsin,
  toShare,
  toYear,
} from './register-value.ts'
import { answeredResidence } from './residence.ts'

type Write = (answer: Answer, context: Context) => void

const WRITE: Readonly<Record<Kind, Write | 'passed over'>> = {
  kadastraalonroerendezaken: writeObject,
  zakelijkgerechtigden: writeTenure,
  hypotheken: writeCharge,
  beslagen: writeCharge,
  stukken: writeDeed,
  stukdelen: writeDeedPart,
  kadasternietnatuurlijkpersonen: writeOrganisation,
  kadasternatuurlijkpersonen: writePerson,
  privaatrechtelijkebeperkingen: 'passed over',
  publiekrechtelijkebeperkingen: 'passed over',
}

/** Writes one answer of BRK-Bevragen: a resource, or a collection of them, with what is embedded in it. */
export function writeAnswer(value: unknown, outer: Context): void {
  const parsed = answerShape.safeParse(value)
  if (!parsed.success) return reportAt(outer, 'brk')('answer-malformed')
  const answer = parsed.data
  const context = placedBy(answer, outer)
  const { kind } = context
  if (answer['identificatie'] === undefined && answer._embedded !== undefined) {
    if (kind !== undefined) writeListing(kind, context)
    return writeEmbedded(answer, context)
  }
  const write = kind === undefined ? undefined : WRITE[kind]
  if (write === undefined) return reportAt(context, 'brk')('answer-unknown')
  if (write !== 'passed over') write(answer, context)
}

function writeEmbedded(answer: Answer, context: Context): void {
  for (const [name, value] of Object.entries(answer._embedded ?? {})) {
    const kind = kindNamed(name)
    const members: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (kind === undefined && typeof value === 'object') reportAt(context, 'brk')('answer-unknown')
    if (kind === undefined) continue
    for (const [place, member] of members.entries())
      writeAnswer(member, { ...context, kind, at: `${context.at}, ${kind} ${place + 1}` })
  }
}

const LISTED: Readonly<Partial<Record<Kind, string>>> = {
  zakelijkgerechtigden: 'rights',
  hypotheken: 'hypotheek',
  beslagen: 'beslag',
}

/** That an answer holds all rights, mortgages or attachments of one object. */
function writeListing(kind: Kind, { desk, objectId }: Context): void {
  const lists = LISTED[kind]
  if (lists !== undefined && objectId !== undefined) desk.add(BRK_LISTINGS, { object_id: objectId, lists })
}

function writeObject(answer: Answer, context: Context): void {
  const { desk } = context
  const onFault = reportAt(context, BRK_OBJECTS.name)
  const object = shaped(objectShape, answer, onFault)
  const object_id = object === undefined ? undefined : toObjectId(object.identificatie, onFault)
  if (object === undefined || object_id === undefined) return
  const { koopsom } = object
  const { amount, currency } = toAmount(koopsom?.koopsom?.toString(), 'EUR', onFault)
  desk.add(BRK_OBJECTS, {
    object_id,
    object_kind: object.type,
    price: amount,
    price_currency: currency,
    price_year: toYear(koopsom?.koopjaar?.toString(), onFault),
    several_objects: koopsom?.indicatieMetMeerObjectenVerkregen ?? null,
  })
  for (const { adresseerbaarObjectIdentificatie, nummeraanduidingIdentificatie } of object.adressen ?? [])
    desk.add(BRK_OBJECT_ADDRESSES, {
      object_id,
      bag_object_id: toBagObjectId(adresseerbaarObjectIdentificatie, onFault),
      nummeraanduiding_id: toNummeraanduidingId(nummeraanduidingIdentificatie, onFault),
    })
  const inObject = { ...context, objectId: object_id }
  for (const name of Object.keys(answer._embedded ?? {})) {
    const kind = kindNamed(name)
    if (kind !== undefined) writeListing(kind, inObject)
  }
  writeEmbedded(answer, inObject)
}

function writeTenure(answer: Answer, context: Context): void {
  const { desk, objectId } = context
  const onFault = reportAt(context, BRK_TENURES.name)
  const tenure = shaped(tenureShape, answer, onFault)
  if (tenure === undefined) return
  if (objectId === undefined) return onFault('object-absent')
  if (tenure.type === undefined) onFault('right-kind-absent')
  if (tenure.persoon === undefined) onFault('holder-absent')
  const { aandeel, gezamenlijkAandeel, isGebaseerdOpStukdeelIdentificaties } = tenure.tenaamstelling ?? {}
  const share = aandeel ?? gezamenlijkAandeel
  if (share === undefined) onFault('share-absent')
  const link = tenure._links?.persoon?.href
  desk.add(BRK_TENURES, {
    tenure_id: tenure.identificatie,
    object_id: objectId,
    right_name: tenure.type ?? null,
    ...(share === undefined ? NO_SHARE : toShare(share.teller?.toString(), share.noemer?.toString(), onFault)),
    held_jointly: aandeel === undefined && gezamenlijkAandeel !== undefined,
    ...(tenure.persoon === undefined ? UNKNOWN_PARTY : answeredParty(tenure.persoon, { desk, link, onFault })),
    party_unknown_because: null,
    party_address_id: null,
    deed_part_ids: isGebaseerdOpStukdeelIdentificaties ?? [],
    starts_on: toFirstDay(tenure.aanvangsdatum, onFault),
  })
}

function writeCharge(answer: Answer, context: Context): void {
  const { desk, objectId, kind } = context
  const onFault = reportAt(context, BRK_CHARGES.name)
  const charge = shaped(chargeShape, answer, onFault)
  if (charge === undefined) return
  if (objectId === undefined) return onFault('object-absent')
  const { som, valuta } = charge.bedragZekerheidsstelling ?? charge.bedragVordering ?? {}
  const creditors = charge.hypotheekhouders ?? charge.beslagleggers ?? []
  const parties = creditors.map((creditor) => answeredParty(creditor, { desk, onFault }))
  const row = {
    charge_id: charge.identificatie,
    kind: kind === 'beslagen' ? 'beslag' : 'hypotheek',
    object_id: objectId,
    nature: charge.aard?.waarde ?? null,
    ...toAmount(som?.toString(), valuta?.code, onFault),
    deed_part_id: charge.isGebaseerdOpStukdeelIdentificatie ?? null,
  }
  for (const [place, party] of (parties.length === 0 ? [UNKNOWN_PARTY] : parties).entries())
    desk.add(BRK_CHARGES, { ...row, creditor_number: place + 1, ...party })
}

/** A stuk has no date in this register's answers; what it adds is the number of the deed that its parts belong to. */
function writeDeed(answer: Answer, context: Context): void {
  const deedId = typeof answer['identificatie'] === 'string' ? answer['identificatie'] : undefined
  writeEmbedded(answer, { ...context, deedId })
}

function writeDeedPart(answer: Answer, context: Context): void {
  const onFault = reportAt(context, BRK_DEED_PARTS.name)
  const part = shaped(deedPartShape, answer, onFault)
  if (part === undefined) return
  const { som, valuta } = part.bedragTransactiesomLevering ?? {}
  context.desk.add(BRK_DEED_PARTS, {
    deed_part_id: part.identificatie,
    deed_id: lastOf(part._links?.stuk?.href) ?? context.deedId ?? null,
    deed_name: part.aard?.waarde ?? null,
    registered_on: null,
    ...toAmount(som?.toString(), valuta?.code, onFault),
  })
}

function writeOrganisation(answer: Answer, context: Context): void {
  const onFault = reportAt(context, BRK_ORGANISATIONS.name)
  const organisation = shaped(organisationShape, answer, onFault)
  if (organisation === undefined) return
  if (isPersonInDisguise(organisation)) return onFault('person-kind-contradictory')
  context.desk.add(BRK_ORGANISATIONS, {
    organisation_id: organisation.identificatie,
    kvk_number: toKvkNumber(organisation.kvkNummer, onFault),
    rsin: toRsin(organisation.rsin, onFault),
    name: organisation.statutaireNaam ?? null,
    legal_form: organisation.rechtsvorm?.waarde ?? null,
    ...answeredResidence(organisation.woonadres, onFault),
  })
}

function writePerson(answer: Answer, context: Context): void {
  const onFault = reportAt(context, BRK_PERSONS.name)
  const person = shaped(personShape, answer, onFault)
  if (person !== undefined) writeKadasterPerson(person, context.desk, onFault)
}

function shaped<T extends z.ZodType>(shape: T, answer: Answer, onFault: (fault: 'answer-malformed') => void) {
  const parsed = shape.safeParse(answer)
  if (parsed.success) return parsed.data
  onFault('answer-malformed')
  return undefined
}
