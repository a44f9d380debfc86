import { figuresPath, type Release } from '../../../publication/contract.ts'
import type { WorkerPlan } from '../service-worker/worker-plan.ts'
import type { Bundle, SiteFile, SiteWish } from './bundle.ts'
import { shellDocument } from './shell-document.ts'

/** What lies at the root of the site beside its pages. */
export async function siteFiles(release: Release, bundle: Bundle, wish: SiteWish): Promise<readonly SiteFile[]> {
  const shell = shellDocument(bundle, wish)
  const plan = {
    ...planOf(release, bundle),
    version: await versionOf([release.id, bundle.script, shell, bundle.worker]),
  }
  const { name, basemap, api } = wish
  return [
    file('shell.html', 'text/html; charset=utf-8', shell),
    file(
      'service-worker.js',
      'text/javascript; charset=utf-8',
      `const PLAN = ${JSON.stringify(plan)}\n${bundle.worker}`,
    ),
    file('site.json', 'application/json', JSON.stringify({ basemap, api })),
    file('manifest.webmanifest', 'application/manifest+json', JSON.stringify(manifestOf(name))),
    file('theme.css', 'text/css; charset=utf-8', wish.theme),
  ]
}

function file(path: string, mediaType: string, content: string): SiteFile {
  return { path, mediaType, content }
}

/** The shell, and of every subject the newest figures of its largest areas. */
function planOf(release: Release, { assets }: Bundle): Omit<WorkerPlan, 'version'> {
  const first = release.subjects.flatMap((subject) => {
    const map = release.maps.find(({ id }) => id === subject.levels[0]?.map)
    const period = subject.periods.at(-1)
    if (map === undefined || period === undefined) return []
    return [figuresPath(subject, map, period), map.areas, map.boundaries]
  })
  const wanted = ['areas/names.json', 'figures/spread.json', 'methods.json', ...first]
  return {
    shell: ['shell.html', 'theme.css', 'icon.svg', ...assets],
    figures: ['release/release.json', ...new Set(wanted.map((path) => `release/${path}?r=${release.id}`))],
  }
}

function manifestOf(name: string) {
  return {
    name,
    short_name: name,
    start_url: './nl/',
    scope: './',
    display: 'minimal-ui',
    lang: 'nl',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [{ src: './icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
}

async function versionOf(parts: readonly string[]): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\0')))
  return [...new Uint8Array(sum).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
