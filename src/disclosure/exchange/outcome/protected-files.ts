import { join } from 'node:path'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { writeWhole } from '../../../warehouse/files.ts'
import { certificateOf } from '../../attack/certificate.ts'
import { renderReport } from '../../report/report.ts'
import { loadSolver } from '../../solver/solver.ts'
import type { SuppressOptions } from '../../suppression/suppress.ts'
import { readSpec } from '../spec/read-spec.ts'
import { tabulate } from '../tabulation/tabulate.ts'
import { attackTable, type Findings, findingsOf } from './attacked-table.ts'
import { writeForOthers } from './files-for-others.ts'
import { insideFolder, originOf, roundingSecret, tablePath, writeOrigin } from './outside-files.ts'
import { type ProtectedTable, protectTable } from './protected-table.ts'
import { insidersOf, sensitiveCells } from './sensitive-cells.ts'
import { codesInOrder, readTable, writeTable } from './table-file.ts'
import { reportOfTable } from './table-report.ts'

/** What came of protecting a table or a JJ file. */
export interface ProtectOutcome {
  readonly cells: number
  readonly sensitive: number
  /** Cells withheld, for themselves or for others. */
  readonly suppressed: number
  readonly secondary: number
  readonly cost: number
  readonly atLeast: number
  readonly files: readonly string[]
}

export interface ProtectFilesOptions extends SuppressOptions {
  /** Write the table before protection for other programs too: JJ, and a table with metadata for τ-ARGUS. */
  readonly forOthers?: boolean
}

/** What is left to compute by: the certificate and the report go to the ends of intervals of so many cells at most. */
const FOLLOWED_TO_THE_END = 2_000

/**
 * Protects a table and attacks the outcome before anything is written. `table.csv` and `table.parquet` may leave; what is
 * in the folder `inside` may not. Throws InputFault for a spec or a table at fault, or one that cannot be protected.
 */
export async function protectFiles(
  {
    spec: specPath,
    table: given,
    to,
  }: { readonly spec: string; readonly table: string | undefined; readonly to: string },
  options: ProtectFilesOptions,
): Promise<ProtectOutcome> {
  const spec = await readSpec(specPath)
  const path = tablePath(spec, given)
  const table = await tabulate(spec, path)
  const secret = 'base' in spec.protection ? await roundingSecret(to) : new Uint8Array()
  const outcome = await protectTable(table, { ...options, secret })
  const attacked = await attackTable(outcome, outcome.sensitive.length > FOLLOWED_TO_THE_END ? 'needed' : 'all')
  refuseFindings(findingsOf(attacked), specPath)
  const inside = insideFolder(to)
  const certificate = certificateOf(attacked, {
    solver: (await loadSolver()).version,
    attackers: ATTACKERS,
    nameOf: (cell) => codesInOrder(table, cell).join(' × '),
  })
  const files = [...(await writeTable(outcome, to))]
  await writeOrigin(to, path)
  await writeWhole(join(inside, 'certificate.json'), `${JSON.stringify(certificate, null, 2)}\n`)
  await writeWhole(join(inside, 'report.html'), await renderReport(reportOfTable(outcome, attacked)))
  const others = options.forOthers === true ? await writeForOthers(outcome, inside) : []
  return {
    ...countsOf(outcome),
    files: [...files, ...others, join(inside, 'certificate.json'), join(inside, 'report.html')],
  }
}

export const ATTACKERS = ['everything published together', 'single contributors'] as const

/** Tries to undo a protected table; judges by the original what came of it. */
export async function attackFiles({
  spec: specPath,
  folder,
  table: given,
}: {
  readonly spec: string
  readonly folder: string
  readonly table: string | undefined
}): Promise<Findings & { readonly open: readonly string[] }> {
  const spec = await readSpec(specPath)
  const table = await tabulate(spec, given ?? (await originOf(folder, spec)))
  const seen = await readTable(table, join(folder, 'table.csv'))
  const sensitive = sensitiveCells(table)
  const attacked = await attackTable({ table, ...seen, sensitive, insiders: insidersOf(table, sensitive) })
  const open = [...attacked.cells.filter(({ verdict }) => verdict !== 'protected'), ...attacked.victims]
  const names = open.map(({ cell }) => codesInOrder(table, cell).join(' × '))
  return { ...findingsOf(attacked), open: [...new Set(names)] }
}

/** Throws InputFault when a protected table does not withstand its attack: then it does not leave. */
export function refuseFindings({ underProtected, victims }: Findings, file: string): void {
  if (underProtected + victims === 0) return
  throw new InputFault({
    code: 'does-not-withstand',
    file,
    says: `The protected table does not withstand the attack: ${underProtected} cells from outside, ${victims} from inside. Nothing was written.`,
    remedy: 'Put small codes together, or publish fewer crossings.',
  })
}

function countsOf({ states, sensitive, secondary, cost, atLeast }: ProtectedTable): Omit<ProtectOutcome, 'files'> {
  const suppressed = states.filter((state) => state === 'withheld').length
  return { cells: states.length, sensitive: sensitive.length, suppressed, secondary: secondary.length, cost, atLeast }
}
