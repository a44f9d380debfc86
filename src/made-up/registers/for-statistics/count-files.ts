import { PEILDATUM } from '../../calendar.ts'
import type { MadeUpDelivery } from '../register-files.ts'
import { writeCounts } from './count-file.ts'
import type { GemeenteCounts } from './gemeente-counts.ts'
import { SUSPECTS } from './suspect-file.ts'
import { SUSPICIOUS } from './suspicious-file.ts'
import { UNEXPLAINED_HOMES } from './unexplained-file.ts'

/** What police, FIU and CBS count of the region as a whole; known when every gemeente has been made. */
export async function writeCountFiles(
  gemeenten: readonly GemeenteCounts[],
  setting: Parameters<typeof writeCounts>[2],
): Promise<readonly MadeUpDelivery[]> {
  return [
    { register: SUSPECTS.register, paths: [await writeCounts(SUSPECTS, gemeenten, setting)], asOf: PEILDATUM },
    { register: SUSPICIOUS.register, paths: [await writeCounts(SUSPICIOUS, gemeenten, setting)], asOf: PEILDATUM },
    {
      register: UNEXPLAINED_HOMES.register,
      paths: [await writeCounts(UNEXPLAINED_HOMES, gemeenten, setting)],
      asOf: PEILDATUM,
    },
  ]
}
