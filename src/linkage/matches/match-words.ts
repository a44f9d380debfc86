import { quoteName, quoteText } from '../../warehouse/database.ts'
import { gammasOf } from '../engine/model/gamma.ts'
import type { Comparison, LinkModel } from '../engine/model/link-model.ts'

/**
 * An SQL expression over a scored pair that says in Dutch what agrees and what does not, each with its weight in bits:
 * `achternaam gelijk (+9,1); adres anders (-2,3)`. It names levels and never a value; what says nothing is left out.
 */
export function matchWordsSql(model: LinkModel): string {
  return `concat_ws('; ', ${model.comparisons.map(comparisonWords).join(', ')})`
}

function comparisonWords(comparison: Comparison): string {
  const { name, description, levels } = comparison
  const gammas = gammasOf(comparison)
  const said = levels
    .map((level, place) => ({ ...level, gamma: gammas[place] ?? 0 }))
    .filter(({ isNull }) => !isNull)
    .map(({ gamma, label }) => `when ${gamma} then ${quoteText(`${description ?? name} ${label}`)}`)
  const isAdjusted = levels.some(({ frequency }) => frequency !== undefined)
  const weight = isAdjusted
    ? `${quoteName(`mw_${name}`)} + coalesce(${quoteName(`mw_tf_adj_${name}`)}, 0)`
    : quoteName(`mw_${name}`)
  return `case ${quoteName(`gamma_${name}`)} ${said.join(' ')} end || ' (' || ${bitsSql(weight)} || ')'`
}

/** A weight with its sign and one decimal, after a comma as in Dutch. */
function bitsSql(weight: string): string {
  return `replace(format('{:+.1f}', ${weight}), '.', ',')`
}
