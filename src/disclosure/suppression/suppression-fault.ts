/** The table cannot be protected as asked; `cells` says by place which cells cannot, so that whoever has the codes can name them. */
export class SuppressionFault extends Error {
  readonly code: 'cannot-be-protected' | 'does-not-protect'
  readonly cells: readonly number[]

  constructor(code: SuppressionFault['code'], says: string, cells: readonly number[]) {
    super(says)
    this.name = 'SuppressionFault'
    this.code = code
    this.cells = cells
  }
}
