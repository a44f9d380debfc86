import { InputFault } from '../../vocabulary/input-fault.ts'

/** What to throw when a release is not whole. */
export function releaseDamage(file: string, says: string, cause?: unknown): InputFault {
  return new InputFault({
    code: 'release-damaged',
    file,
    says,
    remedy: 'Publish the release again, or copy it whole.',
    cause,
  })
}
