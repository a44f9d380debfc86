import { BRK_PERSONS } from './delivered-tables.ts'
import { personParty, registerPseudonym } from './desk.ts'
import { toIncompleteDate, toPersonName } from './register-value.ts'
import { residenceOf } from './residence.ts'
import { type Part, textAt } from './snapshot.ts'
import { nodeAt } from './xml-node.ts'

const REGISTERED = ['betreft', 'GeregistreerdPersoon'] as const

/** Who a natural person is, for linkage: name, day of birth and address. Where they hold something is told elsewhere. */
export function writePerson(part: Part): void {
  const { snapshot, node, onFault } = part
  const { desk } = snapshot
  const kadasterId = nodeAt(node, 'identificatie')?.text.trim() || undefined
  const bsn = nodeAt(node, ...REGISTERED, 'bsn')?.text.trim() || undefined
  // What is wrong with the numbers is reported where the person holds something.
  const { person, person_known_by } = personParty({ bsn, kadasterId }, desk, () => undefined)
  if (person === null || person_known_by === null) return
  const about = nodeAt(node, 'naam') === undefined ? REGISTERED : []
  const name = [...about, 'naam', 'Naam'] as const
  desk.add(BRK_PERSONS, {
    person,
    person_known_by,
    register_person: registerPseudonym(kadasterId, desk),
    given_names: toPersonName(textAt(part, ...name, 'voornamen'), onFault),
    prefix: toPersonName(textAt(part, ...name, 'voorvoegselsgeslachtsnaam'), onFault),
    surname: toPersonName(textAt(part, ...name, 'geslachtsnaam'), onFault),
    written_name: null,
    birth_date: toIncompleteDate(textAt(part, ...about, 'geboorte', 'Geboorte', 'geboortedatum', 'datum'), onFault),
    ...residenceOf(part),
  })
}
