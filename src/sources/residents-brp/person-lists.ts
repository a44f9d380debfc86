import type { BrpFormat } from './brp-format.ts'
import { type BrpLine, readBrpLines } from './brp-lines.ts'

/** Person lists as GBA-V CSV, of the gemeenten where the people on them live now. */
export const PERSON_LISTS: BrpFormat = {
  supplier: 'Gemeente (BRP)',
  scopeOf: gemeentenIn,
  async *readLists(files, { onRead }) {
    for (const file of files) yield* listsIn(readBrpLines(file, onRead))
  },
}

/** The rows of one person after another. A row before the first label belongs to nobody and comes alone. */
async function* listsIn(lines: AsyncIterable<BrpLine>): AsyncGenerator<readonly BrpLine[]> {
  let list: BrpLine[] = []
  for await (const line of lines) {
    if (line.startsList && list.length > 0) {
      yield list
      list = []
    }
    list.push(line)
  }
  if (list.length > 0) yield list
}

const MOST_NAMED = 12

async function gemeentenIn(files: readonly string[]): Promise<string> {
  const gemeenten = new Set<string>()
  for (const file of files)
    for await (const line of readBrpLines(file))
      if (line.startsList && /^\d{4}$/.test(line.cell('08.09.10'))) gemeenten.add(line.cell('08.09.10'))
  const named = [...gemeenten].sort().join(' ')
  if (gemeenten.size === 1) return `gemeente ${named}`
  return gemeenten.size <= MOST_NAMED ? `gemeenten ${named}` : 'landelijk'
}
