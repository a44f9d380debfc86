import { join } from 'node:path'
import type { Gemeente } from '../../land/area.ts'
import type { Neighbourhood } from '../../neighbourhood.ts'
import type { Dirt } from '../../truth/dirt.ts'
import { openAnswersFile } from './answers-file.ts'
import { openHistoryFiles } from './history-files.ts'
import { openStandFile } from './stand-file.ts'

/** What Kadaster delivers of one gemeente: the stand of the peildatum, the twenty years before as lists, and answers. */
export interface BrkFiles {
  add(neighbourhood: Neighbourhood): Promise<void>
  /** Three deliveries: the zip with the stand, the lists of the history, and what a desk asked and saved. */
  close(): Promise<{ readonly stand: string; readonly history: readonly string[]; readonly answers: string }>
}

export async function openBrkFiles(
  folder: string,
  gemeente: Gemeente,
  { dirt }: { readonly dirt: Dirt },
): Promise<BrkFiles> {
  const stand = await openStandFile(folder, gemeente, dirt)
  const history = await openHistoryFiles(join(folder, 'historie'), gemeente, dirt)
  const answers = await openAnswersFile(join(folder, 'bevragen'), gemeente)
  return {
    async add(neighbourhood) {
      await stand.add(neighbourhood)
      await history.add(neighbourhood)
      await answers.add(neighbourhood)
    },
    async close() {
      return { stand: await stand.close(), history: await history.close(), answers: await answers.close() }
    },
  }
}
