import { type Database, quoteName } from '../../../warehouse/database.ts'
import type { BlockingRule, LinkModel } from '../model/link-model.ts'
import { sidesOf } from '../pairs/blocked-pairs.ts'
import { countKeyPairs } from '../pairs/pair-count.ts'
import { pairSource } from '../pairs/pair-source.ts'
import type { BlockingAtom } from './blocking-atoms.ts'
import { type RuleCandidate, searchRules } from './rule-search.ts'

/** An atom with how many pairs of records have it in common. */
export interface CountedAtom extends BlockingAtom {
  readonly pairs: number
}

export async function countAtoms(
  database: Database,
  model: Pick<LinkModel, 'linkType'>,
  atoms: readonly BlockingAtom[],
): Promise<CountedAtom[]> {
  const sides = await sidesOf(database, model)
  const counted: CountedAtom[] = []
  for (const atom of atoms)
    counted.push({ ...atom, pairs: await countKeyPairs(database, pairSource(toRule([atom]), sides), model.linkType) })
  return counted
}

/** All rules of one, two or three atoms of different columns that make few enough pairs by chance. */
function combineAtoms(
  atoms: readonly CountedAtom[],
  of: { readonly possible: number; readonly mostPairs: number },
): (readonly CountedAtom[])[] {
  const few = (rule: readonly CountedAtom[]) => chancePairs(rule, of.possible) <= of.mostPairs
  const grow = (rules: readonly (readonly CountedAtom[])[]) =>
    rules.flatMap((rule) =>
      atoms.flatMap((atom, place) => (place > lastPlace(atoms, rule) && canJoin(rule, atom) ? [[...rule, atom]] : [])),
    )
  const single = atoms.map((atom) => [atom])
  const double = grow(single)
  // A third atom is for pairs of atoms that by themselves make too many.
  const triple = grow(double.filter((rule) => !few(rule)))
  return [...single, ...double, ...triple].filter(few)
}

function lastPlace(atoms: readonly CountedAtom[], rule: readonly CountedAtom[]): number {
  return rule.reduce((last, atom) => Math.max(last, atoms.indexOf(atom)), -1)
}

function canJoin(rule: readonly CountedAtom[], atom: CountedAtom): boolean {
  const used = new Set(rule.flatMap(({ columns }) => columns))
  return !atom.columns.some((column) => used.has(column))
}

/**
 * Rules to look for the first matches with: of every column, and of every two, the loosest that makes few enough pairs by
 * chance. Strict rules would find only pairs without the errors that the final rules must forgive.
 */
export function looseRules(
  atoms: readonly CountedAtom[],
  of: { readonly possible: number; readonly mostPairs: number },
): BlockingRule[] {
  const loosest = new Map<string, readonly CountedAtom[]>()
  for (const rule of combineAtoms(atoms, of)) {
    const columns = rule.flatMap((atom) => atom.columns).join()
    const before = loosest.get(columns)
    if (rule.length > 2 || (before !== undefined && chancePairs(before, of.possible) >= chancePairs(rule, of.possible)))
      continue
    loosest.set(columns, rule)
  }
  return [...loosest.values()].map(toRule)
}

/** As if the atoms had nothing to do with each other. */
function chancePairs(rule: readonly CountedAtom[], possible: number): number {
  return rule.reduce((pairs, atom) => (pairs * atom.pairs) / possible, possible)
}

function toRule(atoms: readonly BlockingAtom[]): BlockingRule {
  const listColumns = atoms.flatMap(({ listColumn }) => (listColumn === undefined ? [] : [listColumn]))
  return { sql: atoms.map(({ sql }) => sql).join(' and '), listColumns }
}

/** One match more is worth this many comparisons: a hundred-thousand pairs take less than a second. */
const PAIRS_PER_MATCH = 100
const MOST_RULES = 16
const LEAST_SHARE = 0.002

/** Chooses the blocking rules that find the likely pairs at the least cost. */
export async function chooseRules(
  database: Database,
  atoms: readonly CountedAtom[],
  of: { readonly possible: number; readonly mostPairs: number },
): Promise<{ readonly rules: readonly BlockingRule[]; readonly recall: number }> {
  const { shared, weights } = await sharedAtoms(database, atoms)
  const combinations = combineAtoms(atoms, of)
  const places = new Map(atoms.map((atom, place) => [atom, place]))
  const candidates = combinations.map(
    (rule): RuleCandidate => ({
      makes: weights.reduce((makes, _, pair) => {
        if (rule.every((atom) => shared[places.get(atom) ?? -1]?.[pair] === 1)) makes[pair] = 1
        return makes
      }, new Uint8Array(weights.length)),
      chancePairs: chancePairs(rule, of.possible),
    }),
  )
  const settings = { pairsPerMatch: PAIRS_PER_MATCH, mostRules: MOST_RULES, leastShare: LEAST_SHARE }
  const { chosen, recall } = searchRules(candidates, weights, settings)
  return { rules: chosen.map((place) => toRule(combinations[place] ?? [])), recall }
}

/** Per atom, for each way in which likely pairs agree on atoms, whether they agree on it; and how many pairs do so. */
async function sharedAtoms(
  database: Database,
  atoms: readonly CountedAtom[],
): Promise<{ readonly shared: readonly Uint8Array[]; readonly weights: Float64Array }> {
  const holds = atoms.map(({ sql, listColumn }, place) => {
    const list = listColumn === undefined ? undefined : quoteName(listColumn)
    return `coalesce(${list === undefined ? sql : `list_has_any(l.${list}, r.${list})`}, false) as a${place}`
  })
  const rows = await database.rows<Record<string, unknown>>(`
    select ${holds.join(',\n')}, sum(chance) as pairs from likely_pairs as p
    join records as l on l.record = p.record_l join records as r on r.record = p.record_r group by all order by all`)
  return {
    shared: atoms.map((_, place) => Uint8Array.from(rows, (row) => (row[`a${place}`] === true ? 1 : 0))),
    weights: Float64Array.from(rows, (row) => Number(row['pairs'])),
  }
}
