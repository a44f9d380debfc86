/**
 * The input was at fault: a file, a record or an argument. It says which, where and what to do about it,
 * and never repeats a value that may be about a person. The command prints it and stops with exit code 1.
 */
export class InputFault extends Error {
  readonly code: string
  readonly file: string | undefined
  /** Where in the file: `line 14`, `member 0088VBO15112019.zip, byte 51200`, `column "Wijken en buurten"`. */
  readonly place: string | undefined
  /** What is wrong, without where. */
  readonly says: string
  readonly remedy: string

  constructor(fault: { code: string; file?: string; place?: string; says: string; remedy: string; cause?: unknown }) {
    const where = [fault.file, fault.place].filter((part) => part !== undefined).join(', ')
    super(`${where === '' ? '' : `${where}: `}${fault.says} ${fault.remedy}`, { cause: fault.cause })
    this.name = 'InputFault'
    this.code = fault.code
    this.file = fault.file
    this.place = fault.place
    this.says = fault.says
    this.remedy = fault.remedy
  }
}
