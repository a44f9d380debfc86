import type { Comparison, Level } from './link-model.ts'
import { namesIn } from './sql-names.ts'

/** What Splink calls a null level: a value is missing. */
const NULL_GAMMA = -1

/** The number of each level of a comparison: -1 for a missing value, the highest for the first other level, 0 for ELSE. */
export function gammasOf({ levels }: Comparison): readonly number[] {
  let next = levels.filter(({ isNull }) => !isNull).length
  return levels.map(({ isNull }) => {
    if (isNull) return NULL_GAMMA
    next -= 1
    return next
  })
}

export function isElse({ sql }: Level): boolean {
  return sql.trim().toUpperCase() === 'ELSE'
}

/** The column whose values are exactly equal at this level and nothing else, such as `"city_l" = "city_r"`. */
export function exactColumn({ sql }: Level): string | undefined {
  const names = namesIn(sql)
  const [one, other] = names
  if (one === undefined || other === undefined || names.length > 2) return undefined
  if (!/^[\s(]*[^\s()=]+\s*=\s*[^\s()=]+[\s)]*$/.test(sql.replaceAll(/"(?:[^"]|"")*"/g, 'x'))) return undefined
  const columns = [one, other].map(({ name }) => name.replace(/_[lr]$/i, '').toLowerCase())
  const sides = [one, other].map(({ name }) => name.slice(-2).toLowerCase()).sort()
  return columns[0] === columns[1] && sides.join() === '_l,_r' ? columns[0] : undefined
}
