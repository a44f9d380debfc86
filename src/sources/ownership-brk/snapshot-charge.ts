import { BRK_CHARGES } from './delivered-tables.ts'
import { type Party, UNKNOWN_PARTY } from './desk.ts'
import { toAmount, toObjectId } from './register-value.ts'
import { identificationOf, type Part, partOf, type Reference, referencesOf, textAt } from './snapshot.ts'
import { partyOf } from './snapshot-party.ts'
import { objectUnder } from './snapshot-tenure.ts'

/**
 * A hypotheek or beslag. Public samples of BRK Levering 2 hold none, so this goes by what a record refers to and not
 * by the names of the roles: persons are the creditors, objects, rights and tenaamstellingen are what it rests on.
 */
export function writeCharge(part: Part): void {
  const { node, snapshot, onFault } = part
  const charge_id = identificationOf(part)
  if (charge_id === undefined) return
  const roles = [...new Set(node.children.map(({ name }) => name))].filter((role) => role !== 'isVermeldIn')
  const references = roles.flatMap((role) => referencesOf(part, role).filter(({ kind }) => kind.endsWith('Ref')))
  const objects = new Set(references.flatMap((reference) => objectsAt(reference, part)))
  if (objects.size === 0) return onFault('object-absent')
  const creditors = references.flatMap((reference) => creditorAt(reference, part))
  const amount = node.children.find(({ name }) => name.startsWith('bedrag'))?.name ?? 'bedrag'
  const row = {
    charge_id,
    kind: node.name === 'Beslag' ? 'beslag' : 'hypotheek',
    nature: textAt(part, 'aard', 'waarde') ?? null,
    ...toAmount(textAt(part, amount, 'som'), textAt(part, amount, 'valuta', 'code'), onFault),
    deed_part_id: references.find(({ kind }) => kind === 'StukdeelRef')?.number ?? null,
  }
  for (const object_id of objects)
    for (const [place, creditor] of (creditors.length === 0 ? [UNKNOWN_PARTY] : creditors).entries())
      snapshot.desk.add(BRK_CHARGES, { ...row, object_id, creditor_number: place + 1, ...creditor })
}

function objectsAt(reference: Reference, part: Part): string[] {
  const { kind, number, target } = reference
  if (kind === 'PerceelRef' || kind === 'AppartementsrechtRef') return [toObjectId(number, part.onFault) ?? []].flat()
  if (target === undefined) return []
  if (kind === 'ZakelijkRechtRef') return [objectUnder(target, part) ?? []].flat()
  if (kind !== 'TenaamstellingRef') return []
  return referencesOf(partOf(part.snapshot, target, part.table), 'van').flatMap((right) => objectsAt(right, part))
}

function creditorAt(reference: Reference, part: Part): Party[] {
  const isPerson = reference.kind === 'NatuurlijkPersoonRef' || reference.kind === 'NietNatuurlijkPersoonRef'
  return isPerson ? [partyOf(reference, part) ?? UNKNOWN_PARTY] : []
}
