import { Command, Option } from 'commander'
import { LANGUAGES, type Language } from '../../vocabulary/language.ts'
import { ORDERS, readStacks, STACK_TABLES, type StackOrder, stackLines } from '../listed-stacks.ts'
import { withReader } from '../opened-reader.ts'
import { DEBUG_OPTION, JSON_OPTION, parseCount } from '../options.ts'
import { print } from '../output.ts'
import { subjectLines } from '../subject-lines.ts'
import { readSubject, SUBJECT_TABLES } from '../subject-signals.ts'
import { areasCommand } from './compare-areas.ts'
import { evaluateCommand } from './evaluate-signals.ts'
import { catalogueCommand } from './list-indicators.ts'
import { unknownCommand } from './plan-visits.ts'
import { aroundCommand } from './signals-around.ts'
import { pathCommand } from './signals-path.ts'
import { sweepCommand } from './sweep-area.ts'

interface SignalFlags {
  readonly warehouse: string
  readonly subject?: string
  readonly most: number
  readonly order: StackOrder
  readonly language: Language
  readonly json?: true
}

export function signalsCommand(): Command {
  return new Command('signals')
    .description('what linked records suggest: list it, show one subject, look around it, and hold it against visits')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(catalogueCommand())
    .addCommand(areasCommand())
    .addCommand(aroundCommand())
    .addCommand(pathCommand())
    .addCommand(sweepCommand())
    .addCommand(unknownCommand())
    .addCommand(evaluateCommand())
}

function listCommand(): Command {
  return new Command('list')
    .description('list the addresses where signals come together, in order; or everything about one subject')
    .requiredOption('--warehouse <dir>', 'the warehouse, after a run')
    .option('--subject <id>', 'only this subject: a BAG id, KvK number, area code, or area/SBI')
    .option('--most <number>', 'how many addresses to list', parseCount, 20)
    .addOption(
      new Option('--order <order>', 'each family the same, or what visits taught').choices(ORDERS).default('equal'),
    )
    .addOption(new Option('--language <code>', 'the language of the explanations').choices(LANGUAGES).default('nl'))
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async ({ warehouse, subject, most, order, language, json }: SignalFlags) => {
      if (subject === undefined) {
        const list = await withReader(warehouse, STACK_TABLES, (reader) =>
          readStacks(reader, { most, order, language }),
        )
        return print(list, stackLines(list, language), json === true)
      }
      const told = await withReader(warehouse, SUBJECT_TABLES, (reader) => readSubject(reader, subject, language))
      return print(told, subjectLines(told, language), json === true)
    })
}
