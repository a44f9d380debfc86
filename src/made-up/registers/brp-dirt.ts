import type { Random } from '../random.ts'
import type { Dirt } from '../truth/dirt.ts'
import type { BrpColumn, BrpRow } from './brp-columns.ts'

/** What is wrong in the BRP, at about the rates of real files; each is written down in `truth/dirt.csv`. */
type BrpDirt =
  | 'birth-date-partial'
  | 'birth-date-unknown'
  | 'address-date-partial'
  | 'object-id-missing'
  | 'object-id-malformed'
  | 'postcode-padded'

interface Dirtying {
  readonly reason: BrpDirt
  readonly rate: number
  /** Why its reader rejects it; left out when the register allows it. */
  readonly rejectedAs?: string
  /** The cells that change, or nothing when the row has nothing to spoil. */
  spoil(row: BrpRow, random: Random): BrpRow | undefined
}

/** A cell is spoiled when it is filled. */
function inCell(column: BrpColumn, spoil: (value: string, random: Random) => BrpRow): Dirtying['spoil'] {
  return (row, random) => (row[column] ? spoil(row[column], random) : undefined)
}

const DIRTYINGS: readonly Dirtying[] = [
  {
    reason: 'birth-date-partial',
    rate: 0.004,
    spoil: inCell('01.03.10', (born) => ({ '01.03.10': `${born.slice(0, 4)}0000` })),
  },
  { reason: 'birth-date-unknown', rate: 0.001, spoil: inCell('01.03.10', () => ({ '01.03.10': '00000000' })) },
  {
    reason: 'address-date-partial',
    rate: 0.003,
    spoil: inCell('08.10.30', (from) => ({ '08.10.30': `${from.slice(0, 6)}00` })),
  },
  { reason: 'object-id-missing', rate: 0.1, spoil: inCell('08.11.80', () => ({ '08.11.80': '', '08.11.90': '' })) },
  {
    reason: 'object-id-malformed',
    rate: 0.004,
    rejectedAs: 'object-id-malformed',
    spoil: inCell('08.11.80', (id, random) => ({ '08.11.80': random.chance(0.5) ? ` ${id}` : id.slice(1) })),
  },
  {
    reason: 'postcode-padded',
    rate: 0.002,
    spoil: inCell('08.11.60', (postcode) => ({ '08.11.60': `${postcode} ` })),
  },
]

/** The row as it is delivered, and what went wrong in it. */
export function dirty(
  row: BrpRow,
  { random, dirt }: { readonly random: Random; readonly dirt: Dirt },
): { readonly row: BrpRow; readonly struck: readonly Dirtying[] } {
  let spoiled = row
  const struck: Dirtying[] = []
  for (const dirtying of DIRTYINGS) {
    if (!dirt.strikes(dirtying.rate)) continue
    const cells = dirtying.spoil(spoiled, random)
    if (cells === undefined) continue
    spoiled = { ...spoiled, ...cells }
    struck.push(dirtying)
  }
  return { row: spoiled, struck }
}
