import type { output, ZodType } from 'zod'
import { InputFault } from '../vocabulary/input-fault.ts'

/** What came is not of the shape that we rely on. It holds what came, to be kept aside and looked at. */
export class ChangedShape extends InputFault {
  override readonly name = 'ChangedShape'
  readonly came: string

  constructor({ address, place, says, came }: { address: string; place: string; says: string; came: string }) {
    super({
      code: 'schema-changed',
      file: address,
      place,
      says: `The service has changed: ${says}`,
      remedy:
        'What came is kept aside under a name ending in .refused. Correct the catalogue or the reader, then run the same command again.',
    })
    this.came = came
  }
}

/** Which faults are named at most; the rest follow from these more often than not. */
const NAMED = 5

/** Checks a value against what we rely on. Throws ChangedShape, which names what is missing or changed. */
export function checkShape<T extends ZodType>(
  shape: T,
  value: unknown,
  { address, place }: { readonly address: string; readonly place: string },
): output<T> {
  const checked = shape.safeParse(value)
  if (checked.success) return checked.data
  const issues = checked.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`)
  const says = `${[...new Set(issues)].slice(0, NAMED).join('; ')}.`
  throw new ChangedShape({ address, place, says, came: JSON.stringify(value) })
}
