import { Command, Option } from 'commander'
import { HOMES } from '../../linkage/contract.ts'
import { indicatorOf } from '../../signals/catalogue.ts'
import { SIGNALS, type Signal, STACKS, TRACK_RECORDS, type TrackRecord } from '../../signals/contract.ts'
import { type Explanation, explainSignal } from '../../signals/explanation.ts'
import { LANGUAGES, type Language } from '../../vocabulary/language.ts'
import { openWarehouse } from '../../warehouse/warehouse.ts'
import { readWarehouse, type WarehouseReader } from '../../warehouse/warehouse-reader.ts'
import { DEBUG_OPTION, JSON_OPTION, parseCount } from '../options.ts'
import { count, print } from '../output.ts'

interface SignalFlags {
  readonly warehouse: string
  readonly subject?: string
  readonly most: number
  readonly language: Language
  readonly json?: true
}

type ListedSignal = Signal & { readonly address: string }

export function signalsCommand(): Command {
  return new Command('signals')
    .description('list signals with what they say, what they do not say, and the innocent explanations')
    .requiredOption('--warehouse <dir>', 'the warehouse, after a run')
    .option('--subject <id>', 'only the signals on this subject, such as a BAG id')
    .option('--most <number>', 'how many to list, in the order of their addresses', parseCount, 20)
    .addOption(new Option('--language <code>', 'the language of the explanations').choices(LANGUAGES).default('nl'))
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async (flags: SignalFlags) => {
      const warehouse = await openWarehouse(flags.warehouse)
      try {
        const reader = await readWarehouse(warehouse, [SIGNALS, STACKS, TRACK_RECORDS, HOMES])
        try {
          await listSignals(reader, flags)
        } finally {
          reader.close()
        }
      } finally {
        await warehouse.close()
      }
    })
}

async function listSignals(reader: WarehouseReader, { subject, most, language, json }: SignalFlags): Promise<void> {
  const signals = await reader.query<ListedSignal>(
    `select signals.*, homes.address
     from signals join homes on homes.object_id = signals.subject_id
     where $subject is null or subject_id = $subject
     order by homes.address, indicator`,
    { subject: subject ?? null },
  )
  const records = await reader.rows<TrackRecord>(TRACK_RECORDS)
  const explained = signals.slice(0, most).flatMap((signal) => {
    const indicator = indicatorOf(signal.indicator)
    if (indicator === undefined) return []
    const record = records.find((candidate) => candidate.indicator === signal.indicator)
    return [{ ...signal, explanation: explainSignal(signal, indicator, { record, language }) }]
  })
  const unexplained = signals.filter(({ explained_by }) => explained_by.length === 0).length
  const result = { signals: signals.length, unexplained, listed: explained }
  print(result, [headline(signals.length, unexplained, language), ...explained.flatMap(lines)], json === true)
}

function headline(all: number, unexplained: number, language: Language): string {
  return language === 'nl'
    ? `${count(all)} signalen, waarvan ${count(all - unexplained)} onschuldig verklaard.`
    : `${count(all)} signals, of which ${count(all - unexplained)} are innocently explained.`
}

function lines({ address, explanation }: ListedSignal & { explanation: Explanation }): string[] {
  const { title, says, measured, inputs, innocentExplanations, doesNotSay, baseRate, hitRate } = explanation
  return [
    '',
    address,
    `  ${title}`,
    `  ${says} ${measured}`,
    ...inputs.map((input) => `    ${input}`),
    ...innocentExplanations.map((innocent) => `  ? ${innocent.says} → ${innocent.verdict}`),
    ...doesNotSay.map((sentence) => `  – ${sentence}`),
    `  ${baseRate}`,
    `  ${hitRate}`,
  ]
}
