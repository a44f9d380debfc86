/** Statements on invented parties, for the tests. */
const PUBLICATION = {
  publicationDate: '2024-05-02',
  bodsVersion: '0.4',
  publisher: { name: 'Voorbeeldregister' },
}

export const PERSON = {
  statementId: 'a-statement-on-a-person-0000000001',
  declarationSubject: 'c1',
  statementDate: '2024-05-01',
  publicationDetails: PUBLICATION,
  recordId: 'p1',
  recordType: 'person',
  recordDetails: {
    isComponent: false,
    personType: 'knownPerson',
    names: [{ type: 'legal', fullName: 'Anna Voorbeeld', familyName: 'Voorbeeld', givenName: 'Anna' }],
  },
} as const

export const COMPANY = {
  ...PERSON,
  statementId: 'a-statement-on-a-company-000000001',
  recordId: 'c1',
  recordType: 'entity',
  recordDetails: {
    isComponent: false,
    entityType: { type: 'registeredEntity' },
    name: 'Voorbeeld B.V.',
    jurisdiction: { name: 'Nederland', code: 'NL' },
    identifiers: [{ scheme: 'NL-KVK', id: '12345678' }],
    publicListing: { hasPublicListing: false },
  },
} as const

/** A statement on the interest of the person in the company. */
export function ownership(details: Readonly<Record<string, unknown>> = {}) {
  return {
    ...PERSON,
    statementId: 'a-statement-on-an-ownership-000001',
    recordId: 'r1',
    recordType: 'relationship',
    recordDetails: { isComponent: false, subject: 'c1', interestedParty: 'p1', ...details },
  } as const
}

/** The same three as version 0.2 tells them. */
export const OLDER_PACKAGE = [
  {
    statementID: 'an-older-statement-on-a-company-01',
    statementType: 'entityStatement',
    statementDate: '2019-01-01',
    entityType: 'registeredEntity',
    name: 'Voorbeeld B.V.',
    incorporatedInJurisdiction: { name: 'Nederland', code: 'NL' },
  },
  {
    statementID: 'an-older-statement-on-a-person-001',
    statementType: 'personStatement',
    personType: 'knownPerson',
    names: [{ type: 'individual', fullName: 'Anna Voorbeeld' }],
  },
  {
    statementID: 'an-older-statement-on-ownership-01',
    statementType: 'ownershipOrControlStatement',
    subject: { describedByEntityStatement: 'an-older-statement-on-a-company-01' },
    interestedParty: { describedByPersonStatement: 'an-older-statement-on-a-person-001' },
    interests: [{ type: 'voting-rights', interestLevel: 'direct', share: { exact: 40 } }],
  },
] as const
