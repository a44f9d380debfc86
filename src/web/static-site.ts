/// <reference types="node" />
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Release, ReleaseFile } from '../publication/contract.ts'
import { InputFault } from '../vocabulary/input-fault.ts'
import { bundleFolder } from './build.ts'
import { hostingAdvice } from './hosting-advice.ts'
import { loadPages, type SitePages, type SiteWish } from './site-pages.ts'

export interface StaticSiteWish {
  /** A release as `publication` makes it. */
  readonly releaseFolder: string
  /** Where the site comes: a folder that is not there yet, or one that this wrote before. */
  readonly folder: string
  readonly site: Omit<SiteWish, 'api' | 'policyInPage' | 'onFault'>
}

/** What is in every folder that this writes, and in no other. */
const MARK = 'site.json'

/**
 * Writes the whole public site as files that any file server can hand out, in any folder. Whole or not at all: the new site
 * takes the place of the old one in one step. Throws an InputFault when the release is damaged or the folder holds something else.
 */
export async function writeStaticSite(
  wish: StaticSiteWish,
): Promise<{ readonly pages: number; readonly files: number }> {
  const { folder, releaseFolder } = wish
  await checkFolder(folder)
  const fresh = join(dirname(folder), `.${basename(folder)}.new`)
  await rm(fresh, { recursive: true, force: true })
  try {
    await cp(bundleFolder('public'), fresh, { recursive: true })
    const files = await copyRelease(releaseFolder, join(fresh, 'release'))
    const pages = await writePages(wish, fresh)
    await replaceFolder(fresh, folder)
    return { pages, files }
  } catch (fault) {
    await rm(fresh, { recursive: true, force: true })
    throw fault
  }
}

async function writePages({ releaseFolder, site }: StaticSiteWish, folder: string): Promise<number> {
  const faults: string[] = []
  const onFault = (path: string, error: unknown) =>
    void faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(releaseFolder, path), 'utf8'))
  const pages = await loadPages(read, { ...site, api: false, policyInPage: true, onFault })
  for (const path of pages.addresses()) {
    const { html } = await pages.answer(path, '')
    await mkdir(join(folder, path), { recursive: true })
    await writeFile(join(folder, path, 'index.html'), html)
  }
  await writeFile(join(folder, '404.html'), await missingPage(pages, site.address))
  for (const { path, content } of await pages.files()) await writeFile(join(folder, path), content)
  await writeFile(join(folder, 'headers.txt'), hostingAdvice(site.basemap))
  if (faults.length > 0) throw new Error(`Pages could not be made whole: ${faults.join('; ')}`)
  return pages.addresses().length
}

/** It is shown at any depth, so its ways to the rest begin at the root of the server. */
async function missingPage(pages: SitePages, address: string | null): Promise<string> {
  const { html } = await pages.answer('/404', '')
  const root = address === null ? '/' : new URL(address).pathname
  return html.replaceAll(/(href|src)="\.\//g, (_, name: string) => `${name}="${root}`)
}

/** Copies what the release lists and nothing else, and checks every byte. */
async function copyRelease(from: string, to: string): Promise<number> {
  const listed = await readFile(join(from, 'files.json'))
  const release = parse(await readFile(join(from, 'release.json'))) as Pick<Release, 'filesSha256'>
  if (checksum(listed) !== release.filesSha256) throw damaged('files.json')
  const files = parse(listed) as readonly ReleaseFile[]
  for (const { path, sha256 } of files) {
    const content = await readFile(join(from, path)).catch((cause: unknown) => Promise.reject(damaged(path, cause)))
    if (checksum(content) !== sha256) throw damaged(path)
    await mkdir(dirname(join(to, path)), { recursive: true })
    await writeFile(join(to, path), content)
  }
  for (const path of ['release.json', 'files.json']) await cp(join(from, path), join(to, path))
  return files.length + 2
}

function parse(content: Buffer): unknown {
  return JSON.parse(content.toString('utf8'))
}

function checksum(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

function damaged(file: string, cause?: unknown): InputFault {
  return new InputFault({
    code: 'release-damaged',
    file,
    says: 'is missing or differs from its checksum.',
    remedy: 'Publish the release again, or copy it whole.',
    cause,
  })
}

async function checkFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => undefined)
  if (there === undefined) return
  if ((await stat(join(folder, MARK)).catch(() => undefined)) !== undefined) return
  throw new InputFault({
    code: 'folder-in-use',
    file: folder,
    says: 'holds something else than a site.',
    remedy: 'Give a folder that does not exist yet.',
  })
}

/** Between the two steps there is no site for a moment; the old one is only thrown away when the new one stands. */
async function replaceFolder(fresh: string, folder: string): Promise<void> {
  const old = join(dirname(folder), `.${basename(folder)}.old`)
  await rm(old, { recursive: true, force: true })
  const had = await rename(folder, old).then(
    () => true,
    () => false,
  )
  await rename(fresh, folder)
  if (had) await rm(old, { recursive: true, force: true })
}
