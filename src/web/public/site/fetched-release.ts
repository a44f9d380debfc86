import type { ReadFile } from '../release/release-folder.ts'

/**
 * Reads the release over HTTP. Every file but the description is asked for with the id of the release, so that no cache
 * can mix two releases. A failed description is asked for again.
 */
export function fetchedRelease(root: string): ReadFile {
  let description: Promise<unknown> | undefined
  const describe = () => {
    description ??= fetchJson(`${root}release/release.json`).catch((fault: unknown) => {
      description = undefined
      throw fault
    })
    return description
  }
  return async (path) => {
    const release = await describe()
    return path === 'release.json' ? release : fetchJson(`${root}release/${path}?r=${idOf(release)}`)
  }
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  return response.json()
}

function idOf(release: unknown): string {
  return typeof release === 'object' && release !== null && 'id' in release ? String(release.id) : ''
}
