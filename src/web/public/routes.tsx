import { createRootRoute, createRoute, createRouter, notFound, redirect } from '@tanstack/react-router'
import { parseViewSearch, readSearch, writeSearch } from './address.ts'
import { AboutPage } from './pages/about-page.tsx'
import { AreaPage } from './pages/area-page.tsx'
import { EmptyPage } from './pages/empty-page.tsx'
import { FaultPage } from './pages/fault-page.tsx'
import { MissingPage } from './pages/missing-page.tsx'
import { SubjectPage } from './pages/subject-page.tsx'
import { PageFrame } from './parts/page-frame.tsx'
import { openRelease } from './release/release-folder.ts'
import { parseLanguage } from './words/speech.ts'

/** The addresses of the site. The server knows the same ones: `src/server/public-address.ts`. */

const root = createRootRoute({ component: PageFrame, notFoundComponent: MissingPage, errorComponent: FaultPage })

const door = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/$language', params: { language: 'nl' }, replace: true })
  },
})

const language = createRoute({
  getParentRoute: () => root,
  path: '/$language',
  beforeLoad: ({ params }) => {
    if (parseLanguage(params.language) === undefined) throw notFound()
  },
})

/** The front page leads to the first subject, so that choosing another one does not change the page. */
const home = createRoute({
  getParentRoute: () => language,
  path: '/',
  validateSearch: parseViewSearch,
  beforeLoad: async ({ params, search }) => {
    const [first] = (await openRelease()).subjects
    if (first === undefined) return
    throw redirect({ to: '/$language/kaart/$subject', params: { ...params, subject: first.id }, search, replace: true })
  },
  component: EmptyPage,
})

const subject = createRoute({
  getParentRoute: () => language,
  path: '/kaart/$subject',
  validateSearch: parseViewSearch,
  component: SubjectPage,
})

const area = createRoute({ getParentRoute: () => language, path: '/gebied/$area', component: AreaPage })
const about = createRoute({ getParentRoute: () => language, path: '/over', component: AboutPage })

export const router = createRouter({
  routeTree: root.addChildren([door, language.addChildren([home, subject, area, about])]),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  notFoundMode: 'root',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router
  }
}
