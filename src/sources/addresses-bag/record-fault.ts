/** Why a record was rejected. Closed: the rejects table counts by these. */
export type RecordReason =
  | 'xml-malformed'
  | 'not-utf-8'
  | 'element-unknown'
  | 'element-repeated'
  | 'element-missing'
  | 'value-malformed'
  | 'value-unknown'
  | 'reference-malformed'
  | 'geometry-unreadable'
  | 'side-record-without-mark'

/** One record cannot be read; the rest can. It names elements, never their values. */
export class RecordFault extends Error {
  override readonly name = 'RecordFault'
  readonly reason: RecordReason

  constructor(reason: RecordReason, says: string) {
    super(says)
    this.reason = reason
  }
}
