import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { writeWhole } from '../../../warehouse/files.ts'
import { attack } from '../../attack/attack.ts'
import { certificateOf } from '../../attack/certificate.ts'
import { renderReport } from '../../report/report.ts'
import { loadSolver } from '../../solver/solver.ts'
import { type SuppressOptions, suppress } from '../../suppression/suppress.ts'
import { SuppressionFault } from '../../suppression/suppression-fault.ts'
import { type Findings, findingsOf } from '../outcome/attacked-table.ts'
import { insideFolder } from '../outcome/outside-files.ts'
import { ATTACKERS, type ProtectOutcome, refuseFindings } from '../outcome/protected-files.ts'
import { readText } from '../spec/named-file.ts'
import { parseJj } from './jj-file.ts'
import { isWithheld, type JjTable, protectedStatuses, sensitiveCells, toPublished, toTask } from './jj-table.ts'
import { parseStatuses, writeStatuses } from './jj-text.ts'

/** What the statuses of a protected JJ table are called in its folder. */
const STATUS_FILE = 'status.txt'

/** Protects a table in the format JJ, attacks the outcome, and writes what became of each cell. */
export async function protectJj(
  { jj, to }: { readonly jj: string; readonly to: string },
  options: SuppressOptions,
): Promise<ProtectOutcome> {
  const table = parseJj(await readText(jj), jj)
  const { secondary, cost, atLeast } = await suppress(toTask(table), options).catch((cause: unknown) => {
    if (!(cause instanceof SuppressionFault)) throw cause
    throw new InputFault({
      code: cause.code,
      file: jj,
      place: `cell ${cause.cells.slice(0, 10).join(', ')}`,
      says: cause.message,
      remedy: 'Let fewer cells be shown (z), or ask for less room.',
      cause,
    })
  })
  const statuses = protectedStatuses(table, secondary)
  const published = toPublished(table, statuses)
  const attacked = await attack(published, sensitiveCells(table), [], { truth: table.values, ends: 'all' })
  refuseFindings(findingsOf(attacked), jj)
  const inside = insideFolder(to)
  const certificate = certificateOf(attacked, {
    solver: (await loadSolver()).version,
    attackers: ATTACKERS.slice(0, 1),
    nameOf: (cell) => `cell ${cell}`,
  })
  const withheld = statuses.filter(isWithheld).length
  const counts = {
    cells: statuses.length,
    sensitive: attacked.cells.length,
    secondary: secondary.length,
    cost: Number(cost.toFixed(6)),
  }
  const files = [join(to, STATUS_FILE), join(inside, 'certificate.json'), join(inside, 'report.html')] as const
  await writeWhole(files[0], writeStatuses(statuses))
  await writeWhole(files[1], `${JSON.stringify(certificate, null, 2)}\n`)
  await writeWhole(
    files[2],
    await renderReport({ ...counts, withheld, ...reported(table), intervals: intervalsOf(attacked) }),
  )
  return { ...counts, suppressed: withheld, atLeast, files }
}

/** Tries to undo a protected JJ table: by statuses in a file or in the folder of `protectJj`, or those in the table itself. */
export async function attackJj({
  jj,
  status,
}: {
  readonly jj: string
  readonly status: string | undefined
}): Promise<Findings & { readonly open: readonly string[] }> {
  const table = parseJj(await readText(jj), jj)
  const statuses = status === undefined ? table.statuses : await readStatuses(status, table)
  const published = toPublished(table, statuses)
  const attacked = await attack(published, sensitiveCells(table), [], { truth: table.values })
  const open = attacked.cells.filter(({ verdict }) => verdict !== 'protected').map(({ cell }) => `cell ${cell}`)
  return { ...findingsOf(attacked), open }
}

async function readStatuses(path: string, { statuses }: JjTable) {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const file = isFolder ? join(path, STATUS_FILE) : path
  return parseStatuses(await readText(file), file, statuses.length)
}

function intervalsOf({ cells }: Awaited<ReturnType<typeof attack>>) {
  return cells
    .filter(({ lowIsEnd, upIsEnd }) => lowIsEnd && upIsEnd)
    .map(({ cell, low, up }) => ({ name: String(cell), low, up }))
}

/** What a table without names leaves the report to tell. */
function reported({ values }: JjTable) {
  return {
    name: 'JJ',
    unit: '',
    filled: values.length,
    roundedTo: undefined,
    moved: [],
    losses: [],
    grids: [],
    insiderPairs: 0,
  }
}
