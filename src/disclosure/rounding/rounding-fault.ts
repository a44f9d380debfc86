/** Why counts cannot be rounded, in words for whoever made the table; no count is repeated. */
export class RoundingFault extends Error {
  readonly code: 'not-whole' | 'not-additive' | 'no-rounding' | 'wrong-base'

  constructor(code: RoundingFault['code'], says: string) {
    super(says)
    this.name = 'RoundingFault'
    this.code = code
  }
}
