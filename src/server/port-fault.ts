import { InputFault } from '../vocabulary/input-fault.ts'

/** The port that was asked for is another program's, or may not be used by us. */
export function portFault(port: number, cause: unknown): InputFault {
  return new InputFault({
    code: 'port-taken',
    says: `Port ${port} cannot be used: another program has it, or it needs more rights.`,
    remedy: 'Choose another port with --port, or 0 for a free one.',
    cause,
  })
}
