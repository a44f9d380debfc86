import { Command, InvalidArgumentError, Option } from 'commander'
import { type Contradiction, findContradictions } from '../../linkage/judgements/contradiction.ts'
import type { Judgement, RecordName, Verdict } from '../../linkage/judgements/judgement.ts'
import { addJudgements, readJudgements } from '../../linkage/judgements/judgement-file.ts'
import { parseRecordName, toRecordText } from '../../linkage/judgements/record-name.ts'
import { standingJudgements } from '../../linkage/judgements/standing-judgement.ts'
import { exists } from '../../warehouse/files.ts'
import { DEBUG_OPTION, JSON_OPTION } from '../options.ts'
import { count, print } from '../output.ts'

interface Flags {
  readonly judgements: string
  readonly json?: true
}

interface JudgeFlags extends Flags {
  readonly author: string
  readonly reason: string
}

const MEANINGS: Readonly<Record<Verdict, string>> = {
  same: 'two records are about the same one: they come in one cluster, whatever their weight',
  different: 'two records are not about the same one: they never come in one cluster, by whatever path',
  unsure: 'it was looked at and cannot be told: left to the machine',
  withdrawn: 'take back what was judged about two records: left to the machine again',
}

const WORDS: Readonly<Record<Verdict, string>> = {
  same: 'is the same as',
  different: 'is not',
  unsure: 'may or may not be',
  withdrawn: 'is again for the machine to compare with',
}

const FILE_OPTION = new Option('--judgements <file>', 'the judgements, as JSON lines').makeOptionMandatory()

export function judgeCommand(): Command {
  const command = new Command('judge').description('keep what a person decided about two records, beside the machine')
  for (const verdict of ['same', 'different', 'unsure', 'withdrawn'] as const)
    command.addCommand(verdictCommand(verdict))
  return command.addCommand(listCommand())
}

function verdictCommand(verdict: Verdict): Command {
  return new Command(verdict)
    .description(MEANINGS[verdict])
    .argument('<one>', 'a record as SOURCE:ID; a file without sources is a source, called after the file', toName)
    .argument('<other>', 'the other record', toName)
    .addOption(FILE_OPTION)
    .requiredOption('--author <name>', 'who judges: the account of a person')
    .requiredOption('--reason <text>', 'why, in words')
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async (one: RecordName, other: RecordName, flags: JudgeFlags) => {
      const { author, reason } = flags
      const judgement = { one, other, verdict, author, reason, judgedAt: new Date().toISOString() }
      // Read first: to a file that is no file of judgements nothing is added.
      const earlier = (await exists(flags.judgements)) ? await readJudgements(flags.judgements) : []
      await addJudgements(flags.judgements, [judgement])
      const contradictions = findContradictions([...earlier, judgement])
      print({ judgement, contradictions }, [...lineOf(judgement), ...linesOf(contradictions)], flags.json === true)
    })
}

function listCommand(): Command {
  return new Command('list')
    .description('list the judgements that stand, and those that contradict each other')
    .addOption(FILE_OPTION)
    .addOption(JSON_OPTION)
    .addOption(DEBUG_OPTION)
    .action(async ({ judgements: file, json }: Flags) => {
      const judgements = await readJudgements(file)
      const standing = standingJudgements(judgements)
      const contradictions = findContradictions(judgements)
      const headline = `${count(judgements.length)} judgements, of which ${count(standing.length)} stand.`
      const lines = [headline, ...standing.flatMap(lineOf), ...linesOf(contradictions)]
      print({ judgements: judgements.length, standing, contradictions }, lines, json === true)
    })
}

function toName(text: string): RecordName {
  const name = parseRecordName(text)
  if (name === undefined) throw new InvalidArgumentError('Give a source and an id, such as people:12.')
  return name
}

function lineOf({ one, other, verdict, author, judgedAt, reason }: Judgement): string[] {
  return [`${toRecordText(one)} ${WORDS[verdict]} ${toRecordText(other)} (${author}, ${judgedAt}): ${reason}`]
}

function linesOf(contradictions: readonly Contradiction[]): string[] {
  if (contradictions.length === 0) return []
  return [
    '',
    'These judgements cannot all be true. Until one is withdrawn, the machine decides about these records:',
    ...contradictions.flatMap(({ different, same }) => ['', ...[different, ...same].flatMap(lineOf)]),
  ]
}
