import type { Day } from '../vocabulary/day.ts'
import type { Table } from '../vocabulary/table.ts'
import type { Delivery } from '../warehouse/delivery.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'

/** What reads one register as it is delivered. One per register, listed in `readers.ts`. */
export interface Reader {
  /** The name that the command uses: `bag`, `cbs`. */
  readonly register: string
  /** What one may give it, in one sentence, for `--help`. */
  readonly takes: string
  /** The tables that its deliveries consist of. */
  readonly delivered: readonly Table[]
  /**
   * Reads one delivery into the warehouse, whole or not at all. Records that cannot be read go to the
   * rejects; throws InputFault when the delivery as a whole cannot be read.
   */
  read(warehouse: Warehouse, paths: readonly string[], options: ReadOptions): Promise<Delivery>
}

export interface ReadOptions {
  /** The day whose state is wanted; the delivery's own state when left out. */
  readonly asOf?: Day
  /** The file with the pseudonym keys, outside the warehouse; needed by registers that carry a BSN. */
  readonly keyFile?: string
  /** The file that says how columns fill a register, for `table`. */
  readonly mappingFile?: string
  /** Told now and then how far the reading is: bytes read of all bytes. */
  readonly onProgress?: (done: number, total: number) => void
}
