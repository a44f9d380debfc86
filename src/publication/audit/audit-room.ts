import { mkdir, rm } from 'node:fs/promises'

/**
 * A folder beside a release for what its audit needs on disk. What an audit that was killed left there is cleared: a
 * release is written by one program at a time.
 */
export async function openAuditRoom(release: string, name: 'waiting' | 'agreeing'): Promise<string> {
  const room = `${release}.${name}`
  await rm(room, { recursive: true, force: true })
  await mkdir(room, { recursive: true })
  return room
}
