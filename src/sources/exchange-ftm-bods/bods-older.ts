/** A statement of BODS 0.2 or 0.3 in the words of 0.4, so that one retelling serves all; other members stay as they are. */
export function asCurrent(statement: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { statementID, statementType, statementDate, publicationDetails, source, annotations, ...details } = statement
  if (statementType === undefined) return statement
  const recordType = statementType === 'entityStatement' ? 'entity' : 'person'
  return {
    ...{ statementId: statementID, recordId: statementID, statementDate, publicationDetails, source, annotations },
    recordType: statementType === 'ownershipOrControlStatement' ? 'relationship' : recordType,
    recordDetails: { ...details, ...renamed(details) },
  }
}

function renamed(details: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { entityType, incorporatedInJurisdiction, jurisdiction, addresses, subject, interestedParty, interests } =
    details
  return {
    ...(typeof entityType === 'string' ? { entityType: { type: entityType } } : {}),
    incorporatedInJurisdiction: undefined,
    jurisdiction: jurisdiction ?? incorporatedInJurisdiction,
    ...(Array.isArray(addresses) ? { addresses: addresses.map(withCountryCode) } : {}),
    ...(subject === undefined ? {} : { subject: describedIn(subject) }),
    ...(interestedParty === undefined ? {} : { interestedParty: describedIn(interestedParty) }),
    ...(Array.isArray(interests) ? { interests: interests.map(withCurrentType) } : {}),
  }
}

function withCountryCode(address: unknown): unknown {
  const hasText = typeof address === 'object' && address !== null && 'country' in address
  return hasText && typeof address.country === 'string' ? { ...address, country: { code: address.country } } : address
}

/** Version 0.2 writes `voting-rights` and `interestLevel`. */
function withCurrentType(interest: unknown): unknown {
  if (typeof interest !== 'object' || interest === null) return interest
  const { type, interestLevel, ...rest }: { type?: unknown; interestLevel?: unknown } = interest
  const current =
    typeof type === 'string' ? type.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) : type
  return { directOrIndirect: interestLevel, ...rest, type: current }
}

function describedIn(party: unknown): unknown {
  if (typeof party !== 'object' || party === null) return party
  const named = ['describedByEntityStatement', 'describedByPersonStatement']
  return Object.entries(party).find(([name]) => named.includes(name))?.[1] ?? party
}
