import { z } from 'zod'

/**
 * What the Beneficial Ownership Data Standard 0.4 asks of a statement: its JSON Schema's required members, forms and
 * closed code lists. Members beyond it are allowed, as they are there.
 */
const DATE = z.string().regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/)
const PARTIAL_DATE = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/)
const PERCENTAGE = z.number().min(0).max(100)

const INTEREST_TYPES = [
  'shareholding',
  'votingRights',
  'appointmentOfBoard',
  'otherInfluenceOrControl',
  'seniorManagingOfficial',
  'settlor',
  'trustee',
  'protector',
  'beneficiaryOfLegalArrangement',
  'rightsToSurplusAssetsOnDissolution',
  'rightsToProfitOrIncome',
  'rightsGrantedByContract',
  'conditionalRightsGrantedByContract',
  'controlViaCompanyRulesOrArticles',
  'controlByLegalFramework',
  'boardMember',
  'boardChair',
  'unknownInterest',
  'unpublishedInterest',
  'enjoymentAndUseOfAssets',
  'rightToProfitOrIncomeFromAssets',
  'nominee',
  'nominator',
] as const

const DIRECTNESS = z.enum(['direct', 'indirect', 'unknown'])

const ENTITY_TYPES = [
  'registeredEntity',
  'legalEntity',
  'arrangement',
  'anonymousEntity',
  'unknownEntity',
  'state',
  'stateBody',
] as const

const SHARE = z.looseObject({
  exact: PERCENTAGE.optional(),
  minimum: PERCENTAGE.optional(),
  maximum: PERCENTAGE.optional(),
  exclusiveMinimum: PERCENTAGE.optional(),
  exclusiveMaximum: PERCENTAGE.optional(),
})

const interestOf = <T extends z.ZodType>(type: T) =>
  z.looseObject({
    type: type.optional(),
    directOrIndirect: DIRECTNESS.optional(),
    beneficialOwnershipOrControl: z.boolean().optional(),
    share: SHARE.optional(),
    startDate: PARTIAL_DATE.optional(),
    endDate: PARTIAL_DATE.optional(),
  })

const UNNAMED = z.looseObject({ reason: z.string() })
const PUBLICATION = z.looseObject({
  publicationDate: DATE,
  bodsVersion: z.string().regex(/^\d+\.\d+$/),
  publisher: z.looseObject({ name: z.string().optional(), url: z.string().optional() }),
})

const HEAD = {
  statementId: z.string().min(32).max(64),
  declarationSubject: z.string(),
  recordId: z.string().min(1),
  recordStatus: z.enum(['new', 'updated', 'closed']).optional(),
  statementDate: DATE,
  publicationDetails: PUBLICATION.optional(),
}

const ENTITY = z.looseObject({
  isComponent: z.boolean(),
  entityType: z.looseObject({ type: z.enum(ENTITY_TYPES) }),
  name: z.string().optional(),
})

const PERSON = z.looseObject({
  isComponent: z.boolean(),
  personType: z.enum(['anonymousPerson', 'unknownPerson', 'knownPerson']),
  names: z.array(z.looseObject({ fullName: z.string() })).optional(),
})

const RELATIONSHIP = z.looseObject({
  isComponent: z.boolean(),
  componentRecords: z.array(z.string()).optional(),
  subject: z.union([z.string(), UNNAMED]),
  interestedParty: z.union([z.string(), UNNAMED]),
  interests: z.array(interestOf(z.enum(INTEREST_TYPES))).optional(),
})

/** A statement of version 0.4. */
export const STATEMENT = z.discriminatedUnion('recordType', [
  z.looseObject({ ...HEAD, recordType: z.literal('entity'), recordDetails: ENTITY }),
  z.looseObject({ ...HEAD, recordType: z.literal('person'), recordDetails: PERSON }),
  z.looseObject({ ...HEAD, recordType: z.literal('relationship'), recordDetails: RELATIONSHIP }),
])
export type Statement = z.infer<typeof STATEMENT>

const OLDER_HEAD = {
  statementID: z.string().min(32).max(64),
  statementDate: DATE.optional(),
  publicationDetails: PUBLICATION.optional(),
}

/** A statement of version 0.2 or 0.3, in which a statement and the thing that it is about share one id. */
export const OLDER_STATEMENT = z.discriminatedUnion('statementType', [
  z.looseObject({ ...OLDER_HEAD, statementType: z.literal('entityStatement'), name: z.string().optional() }),
  z.looseObject({ ...OLDER_HEAD, statementType: z.literal('personStatement') }),
  z.looseObject({
    ...OLDER_HEAD,
    statementType: z.literal('ownershipOrControlStatement'),
    isComponent: z.boolean().optional(),
    subject: z.looseObject({ describedByEntityStatement: z.string() }),
    interestedParty: z.looseObject({
      describedByEntityStatement: z.string().optional(),
      describedByPersonStatement: z.string().optional(),
      unspecified: UNNAMED.optional(),
    }),
    interests: z.array(interestOf(z.string()).extend({ interestLevel: DIRECTNESS.optional() })).optional(),
  }),
])
export type OlderStatement = z.infer<typeof OLDER_STATEMENT>
