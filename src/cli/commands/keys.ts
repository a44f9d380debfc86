import { Command } from 'commander'
import { makeKeyFile } from '../../sources/pseudonym.ts'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { exists } from '../../warehouse/files.ts'

export function keysCommand(): Command {
  return new Command('keys')
    .description('make the file with the pseudonym keys; keep it outside the warehouse')
    .requiredOption('--to <file>', 'where the keys come')
    .action(async ({ to }: { to: string }) => {
      if (await exists(to))
        throw new InputFault({
          code: 'key-file-exists',
          file: to,
          says: 'There is a file here already. New keys would orphan every pseudonym made with the old ones.',
          remedy: 'Give another name.',
        })
      await makeKeyFile(to)
      process.stdout.write(`Keys in ${to}, readable by you alone.\n`)
    })
}
