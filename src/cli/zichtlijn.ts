#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { demoCommand } from './commands/demo.ts'
import { explainCommand } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { fetchCommand } from './commands/fetch.ts'
import { judgeCommand } from './commands/judge.ts'
import { keysCommand } from './commands/keys.ts'
import { linkCommand } from './commands/link.ts'
import { makeUpCommand } from './commands/make-up.ts'
import { publishCommand } from './commands/publish.ts'
import { readCommand } from './commands/read.ts'
import { runCommand } from './commands/run.ts'
import { serveCommand } from './commands/serve.ts'
import { signalsCommand } from './commands/signals.ts'
import { exitCodeOf, explain } from './failure.ts'

const program = new Command('zichtlijn')
  .description('Registers in; explained signals, a public picture and a casework page out.')
  .showHelpAfterError('Add --help to see how it is called.')
  .exitOverride()

for (const command of [
  demoCommand(),
  makeUpCommand(),
  fetchCommand(),
  readCommand(),
  runCommand(),
  linkCommand(),
  explainCommand(),
  signalsCommand(),
  publishCommand(),
  exportCommand(),
  serveCommand(),
  judgeCommand(),
  keysCommand(),
]) {
  program.addCommand(command.copyInheritedSettings(program))
  for (const part of command.commands) part.copyInheritedSettings(command)
}

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) process.stderr.write(explain(error, process.argv.includes('--debug')))
  process.exitCode = exitCodeOf(error)
}
