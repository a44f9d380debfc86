import { checksumText } from '../../warehouse/files.ts'
import { isCountry } from './ftm-model.ts'
import { type JsonLeaves, openLeaves } from './json-leaves.ts'

/** A statement as FollowTheMoney tells it, and the members that have no home there. */
export interface Retold {
  readonly entities: readonly RetoldEntity[]
  /** `relationship.recordDetails.isComponent`, once per value. */
  readonly homeless: readonly string[]
}

export interface RetoldEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/**
 * Retells a statement of BODS 0.4 as FollowTheMoney entities. `isCompany` says of a record id whether it is a
 * Company: only assets can be owned there, so an interest in anything else becomes an UnknownLink with its role.
 */
export function retell(statement: object, isCompany: (record: string) => boolean): Retold {
  const { leaves, left } = openLeaves(statement)
  const [type = ''] = leaves.take('recordType')
  const [record = ''] = leaves.take('recordId')
  const publisher = publisherOf(statement)
  const idOf = (name: string) => `bods-${checksumText(`${publisher}\n${name}`).slice(0, 40)}`
  const entities =
    type === 'relationship'
      ? interestEntities(leaves, { record, idOf, isCompany })
      : [type === 'person' ? personEntity(leaves, idOf(record)) : organisationEntity(leaves, idOf(record))]
  if (entities.length === 0) return { entities, homeless: leftOf(left(), type) }
  const said = {
    publisher: leaves.take('publicationDetails.publisher.name'),
    publisherUrl: leaves.take('publicationDetails.publisher.url'),
    sourceUrl: leaves.take('source.url'),
    retrievedAt: leaves.take('source.retrievedAt'),
  }
  return {
    entities: entities.map(({ properties, ...rest }) => ({ ...rest, properties: filled({ ...properties, ...said }) })),
    homeless: leftOf(left(), type),
  }
}

/** Who published a statement: name, else address. Record ids mean something within a publisher only. */
export function publisherOf(statement: object): string {
  const { leaves } = openLeaves(statement)
  return ['name', 'url'].flatMap((member) => leaves.see(`publicationDetails.publisher.${member}`))[0] ?? ''
}

function leftOf(paths: readonly string[], type: string): readonly string[] {
  return paths.map((path) => `${type}.${path}`)
}

/** The FollowTheMoney schema of an entity of this type. Of who is not known, nothing more is said than that. */
export function schemaOfEntity(entityType: string): string {
  if (entityType === 'state' || entityType === 'stateBody') return 'PublicBody'
  return entityType === 'anonymousEntity' || entityType === 'unknownEntity' ? 'LegalEntity' : 'Company'
}

function organisationEntity(leaves: JsonLeaves, id: string): RetoldEntity {
  const [entityType = ''] = leaves.take('recordDetails.entityType.type')
  const schema = schemaOfEntity(entityType)
  const details = (path: string) => leaves.take(`recordDetails.${path}`)
  return {
    ...{ id, schema },
    properties: {
      name: nameOr(details('name'), () => [entityType]),
      alias: details('alternateNames'),
      jurisdiction: countries(leaves, 'recordDetails.jurisdiction.code'),
      classification: [...(entityType === 'registeredEntity' ? [] : [entityType]), ...details('entityType.subtype')],
      legalForm: details('entityType.details'),
      incorporationDate: details('foundingDate'),
      dissolutionDate: details('dissolutionDate'),
      website: details('uri'),
      summary: details('unspecifiedEntityDetails.description'),
      ...numbers(leaves, 'registrationNumber'),
      ...addresses(leaves),
      ...(schema === 'Company' ? listings(leaves) : {}),
    },
  }
}

/** Kinds of names that are not the name itself. Version 0.2 calls that individual, 0.4 legal. */
const NAME_KINDS: ReadonlyMap<string, string> = new Map([
  ['alternative', 'alias'],
  ['translation', 'alias'],
  ['transliteration', 'alias'],
  ['former', 'previousName'],
  ['birth', 'previousName'],
])

function personEntity(leaves: JsonLeaves, id: string): RetoldEntity {
  const names = leaves.each('recordDetails.names')
  const kindOf = (name: JsonLeaves) => NAME_KINDS.get(name.see('type')[0] ?? '') ?? 'name'
  const fullOf = (kind: string) =>
    names.filter((name) => kindOf(name) === kind).flatMap((name) => name.take('fullName'))
  const legal = names.filter((name) => kindOf(name) === 'name')
  const details = (path: string) => leaves.take(`recordDetails.${path}`)
  takeOnly(leaves, 'recordDetails.personType', 'knownPerson')
  return {
    ...{ id, schema: 'Person' },
    properties: {
      name: nameOr(fullOf('name'), () => details('personType')),
      alias: fullOf('alias'),
      previousName: fullOf('previousName'),
      lastName: legal.flatMap((name) => name.take('familyName')),
      firstName: legal.flatMap((name) => name.take('givenName')),
      fatherName: legal.flatMap((name) => name.take('patronymicName')),
      birthDate: details('birthDate'),
      deathDate: details('deathDate'),
      summary: details('unspecifiedPersonDetails.description'),
      topics: takeOnly(leaves, 'recordDetails.politicalExposure.status', 'isPep').map(() => 'role.pep'),
      ...numbers(leaves, 'idNumber'),
      ...addresses(leaves),
    },
  }
}

interface RelationshipPlace {
  readonly record: string
  readonly idOf: (record: string) => string
  readonly isCompany: (record: string) => boolean
}

/** One entity per interest; none when a party is not named, for an edge needs both ends. */
function interestEntities(leaves: JsonLeaves, { record, idOf, isCompany }: RelationshipPlace): RetoldEntity[] {
  const parties = openParties(leaves)
  if (parties === undefined) return []
  const interests = leaves.each('recordDetails.interests')
  const told = interests.length === 0 ? [openLeaves({}).leaves] : interests
  return told.map((interest, place) => {
    const [role = 'unknownInterest'] = interest.take('type')
    const edge = edgeOf(role, isCompany(parties.subject))
    return {
      id: idOf(`${record} ${place}`),
      schema: edge.schema,
      properties: {
        [edge.holder]: [idOf(parties.party)],
        [edge.held]: [idOf(parties.subject)],
        role: [role],
        startDate: interest.take('startDate'),
        endDate: interest.take('endDate'),
        summary: interest.take('details'),
        ...(edge.schema === 'Ownership' ? ownershipOf(interest) : {}),
      },
    }
  })
}

function openParties(leaves: JsonLeaves): { subject: string; party: string } | undefined {
  const [[subject], [party]] = [leaves.see('recordDetails.subject'), leaves.see('recordDetails.interestedParty')]
  if (subject === undefined || party === undefined) return undefined
  leaves.take('recordDetails.subject')
  leaves.take('recordDetails.interestedParty')
  return { subject, party }
}

const ON_THE_BOARD = new Set(['boardMember', 'boardChair', 'seniorManagingOfficial'])
const OF_OWNERS = new Set([
  'shareholding',
  'votingRights',
  'rightsToSurplusAssetsOnDissolution',
  'rightsToProfitOrIncome',
])

function edgeOf(role: string, ofCompany: boolean): { schema: string; holder: string; held: string } {
  if (ofCompany && OF_OWNERS.has(role)) return { schema: 'Ownership', holder: 'owner', held: 'asset' }
  if (ofCompany && ON_THE_BOARD.has(role)) return { schema: 'Directorship', holder: 'director', held: 'organization' }
  return { schema: 'UnknownLink', holder: 'subject', held: 'object' }
}

function ownershipOf(interest: JsonLeaves): Record<string, readonly string[]> {
  const bound = (sign: string, path: string) => interest.take(`share.${path}`).map((share) => `${sign}${share}`)
  const bounds = () => [
    ...bound('≥', 'minimum'),
    ...bound('>', 'exclusiveMinimum'),
    ...bound('≤', 'maximum'),
    ...bound('<', 'exclusiveMaximum'),
  ]
  const exact = interest.take('share.exact')
  return {
    percentage: exact.length > 0 ? exact : [bounds().join(' ')],
    ownershipType: [
      ...interest.take('directOrIndirect'),
      ...takeOnly(interest, 'beneficialOwnershipOrControl', 'true').map(() => 'beneficial'),
    ],
  }
}

function numbers(leaves: JsonLeaves, otherwise: string): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {}
  for (const identifier of leaves.each('recordDetails.identifiers')) {
    const property = takeOnly(identifier, 'scheme', 'XI-LEI').length > 0 ? 'leiCode' : otherwise
    found[property] = [...(found[property] ?? []), ...identifier.take('id')]
  }
  return found
}

function addresses(leaves: JsonLeaves): Record<string, readonly string[]> {
  const lines = leaves.each('recordDetails.addresses').map((address) => ({
    full: ['address', 'postCode', 'country.name'].flatMap((path) => address.take(path)).join(', '),
    country: countries(address, 'country.code'),
  }))
  return { address: lines.map(({ full }) => full), country: lines.flatMap(({ country }) => country) }
}

function listings(leaves: JsonLeaves): Record<string, readonly string[]> {
  const securities = leaves.each('recordDetails.publicListing.securitiesListings')
  const isins = securities.filter((listing) => takeOnly(listing, 'security.idScheme', 'isin').length > 0)
  return {
    ticker: securities.flatMap((listing) => listing.take('security.ticker')),
    isinCode: isins.flatMap((listing) => listing.take('security.id')),
  }
}

/** Takes a value that has a home, and leaves any other. */
function takeOnly(leaves: JsonLeaves, path: string, value: string): readonly string[] {
  return leaves.see(path)[0] === value ? leaves.take(path) : []
}

/** Country codes as FollowTheMoney writes them; a code that it does not have stays where it is. */
function countries(leaves: JsonLeaves, path: string): readonly string[] {
  return leaves.see(path).every((code) => isCountry(code.toLowerCase()))
    ? leaves.take(path).map((code) => code.toLowerCase())
    : []
}

/** FollowTheMoney asks for a name; of whom none is known, the kind of party stands in its place. */
function nameOr(names: readonly string[], kind: () => readonly string[]): readonly string[] {
  if (names.length > 0) return names
  const [known = 'unknown'] = kind()
  return [known]
}

/** Without empty properties and without a value twice. */
function filled(properties: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  const values = Object.entries(properties).map(([name, texts]): [string, string[]] => [name, [...new Set(texts)]])
  return Object.fromEntries(values.filter(([, texts]) => texts.some((text) => text !== '')))
}
