import { Argument, Command } from 'commander'
import { READERS } from '../../sources/readers.ts'
import { draftMapping } from '../../sources/tables-mapped/mapping-draft.ts'
import type { Day } from '../../vocabulary/day.ts'
import { currentDeliveries, type Delivery, listDeliveries } from '../../warehouse/delivery.ts'
import { openWarehouse } from '../../warehouse/warehouse.ts'
import { DEBUG_OPTION, JSON_OPTION, parseDate } from '../options.ts'
import { count, peakMemoryBytes, print, secondsSince } from '../output.ts'
import { withProgress } from '../progress.ts'
import { firstRejected, type RejectedRecord } from '../rejected-records.ts'

interface ReadFlags {
  readonly warehouse: string
  readonly asOf?: Day
  readonly keys?: string
  readonly mapping?: string
  readonly json?: true
}

interface GivenFlags extends Omit<ReadFlags, 'warehouse'> {
  readonly warehouse?: string
  readonly suggestMapping?: true
}

export function readCommand(): Command {
  const registers = READERS.map(({ register, takes }) => `  ${register.padEnd(12)} ${takes}`).join('\n')
  return new Command('read')
    .description('read one delivery of a register into a warehouse')
    .addArgument(new Argument('<register>', 'which register').choices(READERS.map(({ register }) => register)))
    .argument('<path...>', 'the files or folders as they were delivered')
    .option('--warehouse <dir>', 'the warehouse; made when it is not there')
    .option('--as-of <date>', "the day whose state is wanted; the delivery's own when left out", parseDate)
    .option('--keys <file>', 'the pseudonym keys, for registers with a BSN')
    .option('--mapping <file>', 'how the columns of a table fill a register, for `table`')
    .option('--suggest-mapping', 'print a drafted mapping of a table, to correct; nothing is read')
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .addHelpText('after', `\nRegisters:\n${registers}`)
    .action(async (register: string, paths: string[], flags: GivenFlags, command: Command) => {
      const { warehouse } = flags
      if (flags.suggestMapping === true) await suggestMapping(register, paths, command)
      else if (warehouse === undefined)
        command.error('error: say with --warehouse where to read it into', CALLED_WRONGLY)
      else await readAndPrint(register, paths, { ...flags, warehouse })
    })
}

const CALLED_WRONGLY = { exitCode: 2 }

async function suggestMapping(register: string, paths: readonly string[], command: Command): Promise<void> {
  const [path] = paths
  if (register !== 'table' || path === undefined || paths.length > 1)
    return command.error('error: --suggest-mapping takes "table" and one file', CALLED_WRONGLY)
  const draft = await draftMapping(path)
  process.stdout.write(`${JSON.stringify(draft, null, 2)}\n`)
}

async function readAndPrint(register: string, paths: readonly string[], flags: ReadFlags): Promise<void> {
  const started = performance.now()
  const delivery = await readDelivery(register, paths, flags)
  const { counts, rejects } = await lookBack(flags.warehouse, delivery)
  const result = {
    register,
    asOf: delivery.asOf,
    rows: delivery.rows,
    rejected: delivery.rejected,
    reasons: delivery.reasons,
    rejects,
    counts,
    seconds: secondsSince(started),
    peakMemoryBytes: peakMemoryBytes(),
  }
  print(result, [...describe(delivery, counts), ...describeRejects(rejects, delivery.rejected)], flags.json === true)
}

/** Reads one delivery with progress; the warehouse is opened and closed around it. */
export async function readDelivery(register: string, paths: readonly string[], flags: ReadFlags): Promise<Delivery> {
  const reader = READERS.find((candidate) => candidate.register === register)
  if (reader === undefined) throw new TypeError(`There is no reader for ${register}`)
  const warehouse = await openWarehouse(flags.warehouse)
  try {
    return await withProgress(`Reading ${register}`, (report) =>
      reader.read(warehouse, paths, {
        onProgress: (done, total) => report(done, total),
        ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
        ...(flags.keys === undefined ? {} : { keyFile: flags.keys }),
        ...(flags.mapping === undefined ? {} : { mappingFile: flags.mapping }),
      }),
    )
  } finally {
    await warehouse.close()
  }
}

const MOST_REJECTS = { inJson: 1000, inText: 20 }

/**
 * Whether this is the delivery that the stages will read (false when one with a later state is there), and the
 * first records that it holds and that could not be read.
 */
async function lookBack(
  folder: string,
  delivery: Delivery,
): Promise<{ counts: boolean; rejects: readonly RejectedRecord[] }> {
  const warehouse = await openWarehouse(folder)
  try {
    const current = currentDeliveries(await listDeliveries(warehouse))
    return {
      counts: current.some(({ register, id }) => register === delivery.register && id === delivery.id),
      rejects: await firstRejected(warehouse, delivery, MOST_REJECTS.inJson),
    }
  } finally {
    await warehouse.close()
  }
}

function describeRejects(rejects: readonly RejectedRecord[], all: number): string[] {
  const lines = rejects.slice(0, MOST_REJECTS.inText).map(({ place, says }) => `  ${place}: ${says}`)
  return all > lines.length ? [...lines, `  and ${count(all - lines.length)} more, in the table rejects`] : lines
}

function describe(delivery: Delivery, counts: boolean): string[] {
  const reasons = Object.entries(delivery.reasons).map(([reason, rejected]) => `  ${count(rejected)} × ${reason}`)
  return [
    `${delivery.supplier}, ${delivery.scope}, state of ${delivery.asOf}`,
    ...Object.entries(delivery.rows).map(([table, rows]) => `  ${table}: ${count(rows)} rows`),
    `Rejected: ${count(delivery.rejected)}${reasons.length === 0 ? '' : ', because:'}`,
    ...reasons,
    ...(counts
      ? []
      : ['A delivery of the same scope with a later state is there: that one counts, and this one is kept.']),
  ]
}
