import { type BagObject, bagObjectOf } from '../../vocabulary/bag-id.ts'
import { isJsonObject, type JsonObject, listIn, matchIn, objectIn } from '../files/json-fields.ts'
import type { WozObject } from './delivered-tables.ts'
import type { OnFault } from './woz-fault.ts'

export type ObjectRecord = Omit<WozObject, 'record'>

/** The WOZ objects that an answer holds: itself, or the collection of a search. */
export function objectsOf(answer: unknown): readonly unknown[] {
  if (!isJsonObject(answer)) return [answer]
  const { wozObjecten: collection } = objectIn(answer, '_embedded', () => {})
  return Array.isArray(collection) ? collection : [answer]
}

/** True for what has the members of a WOZ object, be they filled wrongly. */
export function isWozObject(value: unknown): value is JsonObject {
  if (!isJsonObject(value) || !Object.hasOwn(value, 'identificatie')) return false
  return ['waarden', 'aanduiding', 'verantwoordelijkeGemeente', 'kadastraalOnroerendeZaken'].some((member) =>
    Object.hasOwn(value, member),
  )
}

/** The number of a WOZ object, or nothing when it has none. */
export function wozNumberOf(object: JsonObject): string | undefined {
  return matchIn(object, 'identificatie', { shape: /^\d{12}$/, onMalformed: () => {} }) ?? undefined
}

/** What the object is and where it stands; nothing without its number. */
export function parseObject(object: JsonObject, onFault: OnFault): ObjectRecord | undefined {
  const woz_object_id = wozNumberOf(object)
  if (woz_object_id === undefined) {
    onFault('woz-number-malformed')
    return undefined
  }
  const onStructure = () => onFault('structure-malformed')
  const named = objectIn(object, 'aanduiding', onStructure)
  const gemeente = objectIn(object, 'verantwoordelijkeGemeente', onStructure)
  const onMalformed = () => onFault('gemeente-malformed')
  const code = matchIn(gemeente, 'code', { shape: /^\d{4}$/, onMalformed })
  return {
    woz_object_id,
    object_ids: idsIn(object, 'adresseerbaarObjectIdentificaties', {
      kinds: ['verblijfsobject', 'ligplaats', 'standplaats'],
      onFault,
    }),
    building_ids: idsIn(object, 'pandIdentificaties', { kinds: ['pand'], onFault }),
    nummeraanduiding_id: idIn(named['nummeraanduidingIdentificatie'], { kinds: ['nummeraanduiding'], onFault }),
    land_area_square_metres: areaIn(object, onFault),
    gemeente_code: code === null ? null : `GM${code}`,
  }
}

interface Wanted {
  readonly kinds: readonly BagObject[]
  readonly onFault: OnFault
}

function idsIn(object: JsonObject, name: string, wanted: Wanted): readonly string[] {
  const ids = listIn(object, name, () => wanted.onFault('structure-malformed', name))
  return [...new Set(ids.map((id) => idIn(id, wanted)).filter((id) => id !== null))].sort()
}

function idIn(id: unknown, { kinds, onFault }: Wanted): string | null {
  if (id === undefined || id === null || id === '') return null
  const kind = typeof id === 'string' ? bagObjectOf(id) : undefined
  if (typeof id === 'string' && kind !== undefined && kinds.includes(kind)) return id
  onFault('bag-id-malformed')
  return null
}

const LARGEST_INTEGER = 2_147_483_647

function areaIn(object: JsonObject, onFault: OnFault): number | null {
  const area = object['grondoppervlakte']
  if (area === undefined || area === null) return null
  if (typeof area === 'number' && Number.isInteger(area) && area >= 0 && area <= LARGEST_INTEGER) return area
  onFault('land-area-malformed')
  return null
}
