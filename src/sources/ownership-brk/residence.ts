import type { z } from 'zod'
import type { addressShape } from './answer-shapes.ts'
import type { BrkPerson } from './delivered-tables.ts'
import { type OnFault, toAddressSuffix, toHouseNumber, toNummeraanduidingId, toPostcode } from './register-value.ts'
import { type Part, partOf, referenceOf, textAt } from './snapshot.ts'
import { nodeAt } from './xml-node.ts'

/** Where a natural or legal person lives or sits. */
type Residence = Pick<
  BrkPerson,
  'nummeraanduiding_id' | 'postcode' | 'house_number' | 'house_letter' | 'house_number_addition'
>

export const NO_RESIDENCE: Residence = {
  nummeraanduiding_id: null,
  postcode: null,
  house_number: null,
  house_letter: null,
  house_number_addition: null,
}

/** The same of an answer, which calls it woonadres. */
export function answeredResidence(address: z.infer<typeof addressShape> | undefined, onFault: OnFault): Residence {
  return {
    nummeraanduiding_id: toNummeraanduidingId(address?.nummeraanduidingIdentificatie, onFault),
    postcode: toPostcode(address?.postcode, onFault),
    house_number: toHouseNumber(address?.huisnummer?.toString(), onFault),
    house_letter: toAddressSuffix(address?.huisletter, onFault),
    house_number_addition: toAddressSuffix(address?.huisnummertoevoeging, onFault),
  }
}

/** The address of the woonlocatie, by its BAG id and by its parts: the register often knows only the parts. */
export function residenceOf(part: Part): Residence {
  const location = referenceOf({ ...part, onFault: () => undefined }, 'woonlocatie')?.target
  const address = nodeAt(location, 'adresgegevens', 'Nummeraanduiding')
  const at = partOf(part.snapshot, address ?? part.node, part.table)
  const textOf = (name: string) =>
    address === undefined ? undefined : textAt({ ...at, onFault: () => undefined }, name)
  return {
    nummeraanduiding_id: toNummeraanduidingId(textOf('identificatie'), part.onFault),
    postcode: toPostcode(textOf('postcode'), part.onFault),
    house_number: toHouseNumber(textOf('huisnummer'), part.onFault),
    house_letter: toAddressSuffix(textOf('huisletter'), part.onFault),
    house_number_addition: toAddressSuffix(textOf('huisnummertoevoeging'), part.onFault),
  }
}
