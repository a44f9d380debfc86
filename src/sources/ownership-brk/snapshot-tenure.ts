import { BRK_TENURES } from './delivered-tables.ts'
import { UNKNOWN_PARTY } from './desk.ts'
import { NO_SHARE, type Share, toObjectId, toShare } from './register-value.ts'
import { identificationOf, type Part, partOf, type Reference, referenceOf, referencesOf, textAt } from './snapshot.ts'
import { addressOf, partyOf } from './snapshot-party.ts'
import { givenAt, nodeAt, type XmlNode } from './xml-node.ts'

/** Follows Tenaamstelling → ZakelijkRecht → object, → Persoon and → Stukdeel. */
export function writeTenure(part: Part): void {
  const { snapshot, onFault } = part
  const tenure_id = identificationOf(part)
  const right = rightOf(part)
  const holder = holderOf(part)
  if (tenure_id === undefined || right === undefined || holder === undefined) return
  const object_id = objectUnder(right, part)
  if (object_id === undefined) return
  const right_name = textAt(partOf(snapshot, right, part.table), 'aard', 'waarde')
  if (right_name === undefined) onFault('right-kind-absent')
  snapshot.desk.add(BRK_TENURES, {
    tenure_id,
    object_id,
    right_name: right_name ?? null,
    ...shareOf(part),
    ...holder,
    deed_part_ids: referencesOf(part, 'isGebaseerdOp').flatMap(({ number }) => number ?? []),
    starts_on: null,
  })
}

function rightOf(part: Part): XmlNode | undefined {
  const right = referenceOf(part, 'van')
  if (right === undefined) part.onFault('right-absent')
  else if (right.target === undefined && nodeAt(part.node, 'van')?.children[0]?.href === undefined)
    part.onFault('reference-missing')
  return right?.target
}

/** The object that a zakelijk recht rests on: in this message, or beside it and then known by its number only. */
export function objectUnder(right: XmlNode, part: Part): string | undefined {
  const object = referenceOf(partOf(part.snapshot, right, part.table), 'rustOp')
  return toObjectId(object?.number, part.onFault)
}

function shareOf(part: Part): Share & { readonly held_jointly: boolean } {
  const own = shareAt(part)
  if (own !== undefined) return { ...own, held_jointly: false }
  const joint = referenceOf(part, 'geldtVoor')
  const shared = joint?.target === undefined ? undefined : shareAt(partOf(part.snapshot, joint.target, part.table))
  if (shared === undefined) part.onFault('share-absent')
  return { ...(shared ?? NO_SHARE), held_jointly: joint !== undefined }
}

function shareAt(part: Part): Share | undefined {
  if (givenAt(part.node, 'aandeel').is !== 'value') return undefined
  return toShare(textAt(part, 'aandeel', 'teller'), textAt(part, 'aandeel', 'noemer'), part.onFault)
}

const ROLE = 'tenNameVan'

/** The holder; unknown when the register says nil, nothing when the reference leads nowhere. */
function holderOf(part: Part) {
  const { node, snapshot, onFault, table } = part
  const given = givenAt(node, ROLE)
  const reference = referenceOf(part, ROLE)
  if (reference === undefined) {
    if (given.is !== 'nil') onFault('holder-absent')
    const because = given.is === 'nil' ? given.because : null
    return { ...UNKNOWN_PARTY, party_unknown_because: because, party_address_id: null }
  }
  const party = partyOf(reference, part)
  if (party === undefined) {
    reportIfSilent(reference, part)
    return undefined
  }
  const address = reference.target === undefined ? null : addressOf(reference.target, snapshot, table)
  return { ...party, party_unknown_because: null, party_address_id: address }
}

/** A reference by number alone is normal for parcels beside this one, not for the holder. */
function reportIfSilent(reference: Reference, part: Part): void {
  const element = nodeAt(part.node, ROLE, reference.kind)
  if (element?.href === undefined) part.onFault('reference-missing')
}
