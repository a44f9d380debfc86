import { type Bsn, parseBsn } from '../../vocabulary/bsn.ts'
import { type JsonObject, matchIn, objectIn, textIn } from '../files/json-fields.ts'
import type { OnFault } from './woz-fault.ts'

/** Who a WOZ object is taxed to. The name is not read: numbers link, names expose. */
export interface Holder {
  readonly role: 'owner' | 'user'
  readonly is:
    | { readonly bsn: Bsn }
    | { readonly rsin: string }
    | { readonly kvkNumber: string; readonly establishmentNumber: string | null }
  readonly secrecyAsked: boolean | null
}

const MEMBERS = [
  ['owner', 'belanghebbendeEigenaar'],
  ['user', 'belanghebbendeGebruiker'],
] as const

/** The owner and the user, as far as the object names them by exactly one kind of number. */
export function parseHolders(object: JsonObject, onFault: OnFault): readonly Holder[] {
  return MEMBERS.flatMap(([role, member]) => {
    const onHolderFault: OnFault = (fault) => onFault(fault, member)
    const holder = objectIn(object, member, () => onHolderFault('structure-malformed'))
    if (Object.keys(holder).length === 0) return []
    const is = parseIdentity(holder, onHolderFault)
    return is === undefined ? [] : [{ role, is, secrecyAsked: secrecyIn(holder, onHolderFault) }]
  })
}

function parseIdentity(holder: JsonObject, onFault: OnFault): Holder['is'] | undefined {
  const filled = ['burgerservicenummer', 'rsin', 'kvkNummer'].filter((name) => isFilled(holder[name]))
  if (filled.length !== 1) {
    onFault(filled.length === 0 ? 'holder-absent' : 'holder-ambiguous')
    return undefined
  }
  if (filled[0] === 'burgerservicenummer') {
    const bsn = parseBsn(textIn(holder, 'burgerservicenummer', () => {}) ?? '')
    if (bsn === undefined) onFault('bsn-fails-elfproef')
    return bsn === undefined ? undefined : { bsn }
  }
  return parseOrganisation(holder, onFault)
}

function parseOrganisation(holder: JsonObject, onFault: OnFault): Holder['is'] | undefined {
  let malformed = false
  const numberIn = (name: string, shape: RegExp) =>
    matchIn(holder, name, { shape, onMalformed: () => (malformed = true) })
  const rsin = numberIn('rsin', /^\d{9}$/)
  const kvkNumber = numberIn('kvkNummer', /^\d{8}$/)
  const establishmentNumber = numberIn('vestigingsnummer', /^\d{12}$/)
  // The rsin of a natural person would be a BSN in disguise, so the register must say that it is about none.
  const type = holder['type']
  const disguised = rsin !== null && type !== 'niet_natuurlijk_persoon' && type !== 'vestiging'
  if (malformed || disguised) onFault('holder-number-malformed')
  if (malformed || disguised) return undefined
  if (rsin !== null) return { rsin }
  return kvkNumber === null ? undefined : { kvkNumber, establishmentNumber }
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

function secrecyIn(holder: JsonObject, onFault: OnFault): boolean | null {
  const flag = holder['geheimhoudingPersoonsgegevens']
  if (typeof flag === 'boolean') return flag
  if (isFilled(flag)) onFault('flag-malformed')
  return null
}
