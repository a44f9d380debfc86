import { Command, InvalidArgumentError, Option } from 'commander'
import { writeRemarks, writeSteps } from '../../linkage/engine/explanation/explanation-words.ts'
import { explainKeptPair } from '../../linkage/engine/explanation/kept-explanation.ts'
import { writeBits } from '../../linkage/engine/explanation/number-words.ts'
import type { RecordName } from '../../linkage/judgements/judgement.ts'
import { readJudgements } from '../../linkage/judgements/judgement-file.ts'
import { parseRecordName } from '../../linkage/judgements/record-name.ts'
import { LANGUAGES, type Language } from '../../vocabulary/language.ts'
import { DEBUG_OPTION, JSON_OPTION } from '../options.ts'
import { print } from '../output.ts'

interface Flags {
  readonly language: Language
  readonly judgements?: string
  readonly json?: true
}

export function explainCommand(): Command {
  return new Command('explain')
    .description('say why two records were or were not linked, comparison by comparison, in words')
    .argument('<dir>', 'what zichtlijn link wrote')
    .argument('<one>', 'a record as SOURCE:ID; a file without sources is a source, called after the file', toName)
    .argument('<other>', 'the other record', toName)
    .addOption(new Option('--language <language>', 'of the words').choices(LANGUAGES).default('nl'))
    .option('--judgements <file>', 'what people judged, as JSON lines')
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async (folder: string, one: RecordName, other: RecordName, flags: Flags) => {
      const judgements = flags.judgements === undefined ? [] : await readJudgements(flags.judgements)
      const explanation = await explainKeptPair(folder, [one, other], judgements)
      const steps = writeSteps(explanation, flags.language)
      const remarks = writeRemarks(explanation, flags.language, { named: true })
      const lines = steps.map(
        ({ name, says, means, weight }) =>
          `${writeBits(weight, flags.language).padStart(7)}  ${name}: ${says} ${means}`,
      )
      print({ explanation, steps, remarks }, [...lines, '', ...remarks], flags.json === true)
    })
}

function toName(text: string): RecordName {
  const name = parseRecordName(text)
  if (name === undefined) throw new InvalidArgumentError('Give a source and an id, such as people:12.')
  return name
}
