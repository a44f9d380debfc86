import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes a site as the build does, but tiny: a script, and pages that tell their address and what format the release has. */
export async function writeTinySite(folder: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(`${folder}-pages`)
  await writeFile(join(folder, 'assets/main-abc123.js'), `export const text = '${'x'.repeat(5000)}'`)
  await writeFile(join(`${folder}-pages`, 'bundle.json'), '{}')
  await writeFile(join(`${folder}-pages`, 'prerender.js'), PAGES)
}

const PAGES = `
export async function openPages(read, bundle, wish) {
  const { format } = await read('release.json')
  return {
    async answer(path, query) {
      if (path.includes('kapot')) throw new Error('secret')
      const known = /^[/]((nl|en)([/].*)?)?$/.test(path) && !path.includes('niets')
      const status = !known ? 404 : query.includes('1999') ? 400 : 200
      return { status, html: '<!doctype html><title>' + path + ' ' + format + '</title>', styleHash: 'sha256-abc' }
    },
    async files() {
      return [{ path: 'site.json', mediaType: 'application/json', content: JSON.stringify({ basemap: wish.basemap }) }]
    },
  }
}
`
