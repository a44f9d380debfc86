import { type AreaLevel, levelOf } from '../../vocabulary/area.ts'

/** One feature of a GeoJSON file, with what its properties say. */
export interface AreaFeature {
  readonly code: string
  readonly level: AreaLevel
  readonly name: string
  readonly parentCode: string | undefined
  readonly year: number | undefined
  /** Year of the register's own entry, when there is one. */
  readonly registeredIn: number | undefined
  readonly geometry: unknown
}

export type FeatureFault = 'no-feature' | 'code-missing' | 'water' | 'ended' | 'parent-contradicts-code'

export const FEATURE_FAULTS: Readonly<Record<FeatureFault, string>> = {
  'no-feature': 'The element is no GeoJSON feature.',
  'code-missing': 'No property holds a code of a gemeente, wijk or buurt.',
  water: 'The feature is the water of an area; only its land is used.',
  ended: 'The area is no longer valid according to its own end date.',
  'parent-contradicts-code': 'The area that it says to lie in is not the one in its code.',
}

/** Property with the code → property with the name. CBS, PDOK and Amsterdam spell them differently; the first that fits counts. */
const CODE_PROPERTIES: readonly (readonly [code: string, name: string])[] = [
  ['statcode', 'statnaam'],
  ['cbscode', 'naam'],
  ['buurtcode', 'buurtnaam'],
  ['bu_code', 'bu_naam'],
  ['wijkcode', 'wijknaam'],
  ['wk_code', 'wk_naam'],
  ['gemeentecode', 'gemeentenaam'],
  ['gm_code', 'gm_naam'],
  ['code', 'naam'],
]

const PARENT_PROPERTIES: Readonly<Record<AreaLevel, readonly string[]>> = {
  land: [],
  gemeente: [],
  wijk: ['gemeentecode', 'gm_code'],
  buurt: ['wijkcode', 'wk_code'],
}

/** Reads a feature's properties, or says what is wrong. The geometry is not looked at. */
export function parseFeature(value: unknown): AreaFeature | FeatureFault {
  if (!isObject(value) || !isObject(value['properties'])) return 'no-feature'
  const properties = new Map(
    Object.entries(value['properties']).map(([name, content]) => [name.toLowerCase(), content]),
  )
  const text = (name: string): string => {
    const content = properties.get(name)
    return typeof content === 'string' || typeof content === 'number' ? String(content).trim() : ''
  }
  const [codeProperty = '', nameProperty = ''] =
    CODE_PROPERTIES.find(([name]) => levelOf(text(name)) !== undefined) ?? []
  const code = text(codeProperty)
  const level = levelOf(code)
  if (level === undefined || level === 'land') return 'code-missing'
  if (text('water') !== '' && text('water').toUpperCase() !== 'NEE') return 'water'
  if (text('eindgeldigheid') !== '') return 'ended'
  const parentCode = PARENT_PROPERTIES[level].map(text).find((parent) => parent !== '')
  if (parentCode !== undefined && parentCode !== parentOf(code, level)) return 'parent-contradicts-code'
  return {
    code,
    level,
    name: text(nameProperty) || code,
    parentCode,
    year: yearIn(text('jrstatcode')) ?? yearIn(text('jaar')),
    registeredIn: yearIn(text('registratiedatum')),
    geometry: value['geometry'],
  }
}

/** The area one level up, which the code of a wijk or buurt contains: BU0363AA01 → WK0363AA → GM0363. */
function parentOf(code: string, level: AreaLevel): string | undefined {
  if (level === 'buurt') return `WK${code.slice(2, 8)}`
  return level === 'wijk' ? `GM${code.slice(2, 6)}` : undefined
}

function yearIn(text: string): number | undefined {
  const year = /^(?:19|20)\d{2}/.exec(text)?.[0]
  return year === undefined ? undefined : Number(year)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
