import type { Bsn } from '../../vocabulary/bsn.ts'
import type { BrpLine } from './brp-lines.ts'
import type { SAYS } from './list-fault.ts'

/** A form that the BRP is delivered in; each gives the rows of one person after another. */
export interface BrpFormat {
  readonly supplier: string
  /** What the delivery is about; a first pass over the files. */
  scopeOf(files: readonly string[], pseudonym: (bsn: Bsn) => string): Promise<string>
  readLists(files: readonly string[], reading: Listener): AsyncGenerator<readonly BrpLine[]>
}

export interface Listener {
  readonly onFault: (fault: keyof typeof SAYS, at: { readonly place: string }) => void
  /** Told how many bytes were read since it was told last. */
  readonly onRead: (bytes: number) => void
}
