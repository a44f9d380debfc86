import type { Territory } from '../../vocabulary/area.ts'
import type { Words } from '../../vocabulary/language.ts'
import { type Areas, wholeOf } from '../area-tree.ts'
import { TOTAL } from '../counts/count-period.ts'
import type { Dimension } from '../subject-definition.ts'

/** What areas and categories are called in the files of one subject. */
export interface Names {
  readonly area: (code: string) => string
  readonly category: (dimension: string, category: string) => Words
}

const ALL: Words = { nl: 'Totaal', en: 'Total' }

/** What is no area of the territory, among categories that are gemeenten. */
const ELSEWHERE = 'elders'
const ELSEWHERE_WORDS: Words = { nl: 'Elders of onbekend', en: 'Elsewhere or unknown' }

const TERRITORY_NAMES: Readonly<Record<Territory, string>> = {
  nederland: 'Nederland',
  voorbeeldregio: 'Markerwaard (verzonnen voorbeeld)',
}

export function namesOf(areas: Areas, dimensions: readonly Dimension[]): Names {
  const wholes = new Map(
    (['nederland', 'voorbeeldregio'] as const).map((territory) => [wholeOf(territory), TERRITORY_NAMES[territory]]),
  )
  const area = (code: string) => wholes.get(code) ?? areas.get(code)?.name ?? code
  return {
    area,
    category(dimension, category) {
      if (dimension === TOTAL || category === TOTAL) return ALL
      const categories = dimensions.find(({ id }) => id === dimension)?.categories
      const listed = Array.isArray(categories) ? categories.find(({ id }) => id === category) : undefined
      if (listed !== undefined) return listed.title
      return category === ELSEWHERE ? ELSEWHERE_WORDS : { nl: area(category), en: area(category) }
    },
  }
}
