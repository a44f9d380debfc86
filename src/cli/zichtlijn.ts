#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { exitCodeOf, explain } from './failure.ts'

/** Each is loaded when it is asked for, or when all are listed: loading them takes longer than some take to run. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./commands/demo.ts')).demoCommand(),
  'make-up': async () => (await import('./commands/make-up.ts')).makeUpCommand(),
  fetch: async () => (await import('./commands/fetch.ts')).fetchCommand(),
  read: async () => (await import('./commands/read.ts')).readCommand(),
  run: async () => (await import('./commands/run.ts')).runCommand(),
  link: async () => (await import('./commands/link.ts')).linkCommand(),
  explain: async () => (await import('./commands/explain.ts')).explainCommand(),
  signals: async () => (await import('./commands/signals.ts')).signalsCommand(),
  protect: async () => (await import('./commands/protect.ts')).protectCommand(),
  attack: async () => (await import('./commands/attack.ts')).attackCommand(),
  publish: async () => (await import('./commands/publish.ts')).publishCommand(),
  release: async () => (await import('./commands/release.ts')).releaseCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  site: async () => (await import('./commands/site.ts')).siteCommand(),
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  judge: async () => (await import('./commands/judge.ts')).judgeCommand(),
  keys: async () => (await import('./commands/keys.ts')).keysCommand(),
}

// Who reads only the first lines, as `| head` does, has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const program = new Command('zichtlijn')
  .description('Registers in; explained signals, a public picture and a casework page out.')
  .showHelpAfterError('Add --help to see how it is called.')
  .exitOverride()

const [asked = ''] = process.argv.slice(2)
const loaders = Object.hasOwn(COMMANDS, asked) ? [COMMANDS[asked]] : Object.values(COMMANDS)
for (const load of loaders) {
  const command = await load?.()
  if (command === undefined) continue
  program.addCommand(command.copyInheritedSettings(program))
  for (const part of command.commands) part.copyInheritedSettings(command)
}

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) process.stderr.write(explain(error, process.argv.includes('--debug')))
  process.exitCode = exitCodeOf(error)
}
