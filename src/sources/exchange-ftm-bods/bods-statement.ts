import type { z } from 'zod'
import type { Row } from '../../vocabulary/table.ts'
import { OLDER_STATEMENT, type OlderStatement, STATEMENT, type Statement } from './bods-schema.ts'
import type { BODS_INTERESTS, BODS_STATEMENTS } from './delivered-tables.ts'
import { isBsnId, type RefusedPath, takeAllowed } from './refusal.ts'

/** A checked statement of any version, as the rows that it becomes. */
export interface BodsStatement {
  readonly row: Omit<Row<typeof BODS_STATEMENTS>, 'place'>
  readonly interests: readonly Row<typeof BODS_INTERESTS>[]
  readonly day: string | undefined
  readonly refused: readonly RefusedPath[]
}

export type StatementFault = 'json-broken' | 'not-a-statement' | { readonly notValidAt: string }

/** Checks one record of a package against the standard: 0.4, else 0.2 or 0.3. */
export function parseStatement(value: unknown): BodsStatement | StatementFault {
  if (value === undefined) return 'json-broken'
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-a-statement'
  if ('statementType' in value) return parsed(OLDER_STATEMENT.safeParse(value), fromOlder)
  return 'recordType' in value ? parsed(STATEMENT.safeParse(value), fromCurrent) : 'not-a-statement'
}

/** True when the record of a person is known by a citizen service number, which every relationship would repeat. */
export function hasBsnAsRecord({ row }: BodsStatement): boolean {
  return row.record_type === 'person' && (isBsnId(row.record_id) || isBsnId(row.statement_id))
}

function parsed<T>(result: z.ZodSafeParseResult<T>, read: (statement: T) => BodsStatement) {
  if (result.success) return read(result.data)
  return {
    notValidAt: result.error.issues[0]?.path.map((part) => (typeof part === 'number' ? '[]' : part)).join('.') ?? '',
  }
}

function fromCurrent(statement: Statement): BodsStatement {
  const { recordType } = statement
  const { kept, refused } = takeAllowed(statement, { path: recordType, ofPerson: recordType === 'person' })
  const ids = { statement_id: statement.statementId, record_id: statement.recordId }
  return {
    row: {
      ...ids,
      bods_version: statement.publicationDetails?.bodsVersion ?? null,
      record_type: recordType,
      record_status: statement.recordStatus ?? null,
      stated_on: statement.statementDate,
      statement: JSON.stringify(kept),
    },
    interests: statement.recordType === 'relationship' ? currentInterests(ids, statement.recordDetails) : [],
    day: statement.publicationDetails?.publicationDate ?? statement.statementDate,
    refused,
  }
}

const OLDER_TYPES = {
  entityStatement: 'entity',
  personStatement: 'person',
  ownershipOrControlStatement: 'relationship',
} as const

function fromOlder(statement: OlderStatement): BodsStatement {
  const recordType = OLDER_TYPES[statement.statementType]
  const { kept, refused } = takeAllowed(statement, { path: recordType, ofPerson: recordType === 'person' })
  const ids = { statement_id: statement.statementID, record_id: statement.statementID }
  return {
    row: {
      ...ids,
      bods_version: statement.publicationDetails?.bodsVersion ?? null,
      record_type: recordType,
      record_status: null,
      stated_on: statement.statementDate ?? null,
      statement: JSON.stringify(kept),
    },
    interests: statement.statementType === 'ownershipOrControlStatement' ? olderInterests(ids, statement) : [],
    day: statement.publicationDetails?.publicationDate ?? statement.statementDate,
    refused,
  }
}

type Relationship = Extract<Statement, { recordType: 'relationship' }>['recordDetails']
type OlderRelationship = Extract<OlderStatement, { statementType: 'ownershipOrControlStatement' }>
type InterestRow = Row<typeof BODS_INTERESTS>
type Ids = Pick<InterestRow, 'statement_id' | 'record_id'>
type Parties = Pick<InterestRow, 'component' | 'subject_id' | 'party_id' | 'unnamed_because'>
type Interest = NonNullable<Relationship['interests']>[number] | NonNullable<OlderRelationship['interests']>[number]

function currentInterests(ids: Ids, details: Relationship): InterestRow[] {
  const { subject, interestedParty, isComponent, interests } = details
  const named = (party: Relationship['subject']) => (typeof party === 'string' ? party : null)
  const unnamed = [subject, interestedParty].find((party) => typeof party !== 'string')
  const parties = {
    component: isComponent,
    subject_id: named(subject),
    party_id: named(interestedParty),
    unnamed_because: typeof unnamed === 'object' ? unnamed.reason : null,
  }
  return interestRows({ ...ids, ...parties }, interests)
}

function olderInterests(
  ids: Ids,
  { subject, interestedParty, isComponent, interests }: OlderRelationship,
): InterestRow[] {
  const party = interestedParty.describedByPersonStatement ?? interestedParty.describedByEntityStatement ?? null
  const parties = {
    component: isComponent ?? null,
    subject_id: subject.describedByEntityStatement,
    party_id: party,
    unnamed_because: party === null ? (interestedParty.unspecified?.reason ?? 'unknown') : null,
  }
  // Version 0.2 calls it interestLevel.
  const named = interests?.map(({ interestLevel, ...interest }) => ({ directOrIndirect: interestLevel, ...interest }))
  return interestRows({ ...ids, ...parties }, named)
}

function interestRows(said: Ids & Parties, interests: readonly Interest[] | undefined): InterestRow[] {
  const all = interests === undefined || interests.length === 0 ? [{}] : interests
  return all.map((interest: Partial<Interest>) => ({
    ...said,
    interest: interest.type ?? null,
    directness: interest.directOrIndirect ?? null,
    beneficial: interest.beneficialOwnershipOrControl ?? null,
    share_exact: interest.share?.exact ?? null,
    share_minimum: interest.share?.minimum ?? null,
    share_above: interest.share?.exclusiveMinimum ?? null,
    share_maximum: interest.share?.maximum ?? null,
    share_below: interest.share?.exclusiveMaximum ?? null,
    starts_on: interest.startDate ?? null,
    ends_on: interest.endDate ?? null,
  }))
}
