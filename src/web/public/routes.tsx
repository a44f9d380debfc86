import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  type RouterHistory,
  redirect,
  type TrailingSlashOption,
} from '@tanstack/react-router'
import { readSearch, readView, writeSearch } from './address.ts'
import { FaultPage } from './pages/fault-page.tsx'
import { MissingPage } from './pages/missing-page.tsx'
import { PageFrame } from './parts/page-frame.tsx'
import { parseLanguage } from './words/speech.ts'

/** The addresses of the site. `pages/` holds a page for each. */

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
  validateSearch: (search) => readView(search).view,
  beforeLoad: ({ params }) => {
    if (parseLanguage(params.language) === undefined) throw notFound()
  },
})

const home = createRoute({
  getParentRoute: () => language,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home-page.tsx'), 'HomePage'),
})
const theme = createRoute({
  getParentRoute: () => language,
  path: '/thema/$theme',
  component: lazyRouteComponent(() => import('./pages/theme-page.tsx'), 'ThemePage'),
})
const subject = createRoute({
  getParentRoute: () => language,
  path: '/kaart/$subject',
  component: lazyRouteComponent(() => import('./pages/subject-page.tsx'), 'SubjectPage'),
})
const area = createRoute({
  getParentRoute: () => language,
  path: '/gebied',
  component: lazyRouteComponent(() => import('./pages/area-page.tsx'), 'AreaPage'),
})
const combine = createRoute({
  getParentRoute: () => language,
  path: '/combineren',
  component: lazyRouteComponent(() => import('./pages/combine-page.tsx'), 'CombinePage'),
})
const compare = createRoute({
  getParentRoute: () => language,
  path: '/vergelijken',
  component: lazyRouteComponent(() => import('./pages/compare-page.tsx'), 'ComparePage'),
})
const crossTable = createRoute({
  getParentRoute: () => language,
  path: '/kruistabel',
  component: lazyRouteComponent(() => import('./pages/cross-table-page.tsx'), 'CrossTablePage'),
})
const flows = createRoute({
  getParentRoute: () => language,
  path: '/stromen',
  component: lazyRouteComponent(() => import('./pages/flows-page.tsx'), 'FlowsPage'),
})
const searchAreas = createRoute({
  getParentRoute: () => language,
  path: '/zoekgebieden',
  component: lazyRouteComponent(() => import('./pages/search-areas-page.tsx'), 'SearchAreasPage'),
})
const story = createRoute({
  getParentRoute: () => language,
  path: '/verhalen/$story',
  component: lazyRouteComponent(() => import('./pages/story-page.tsx'), 'StoryPage'),
})
const guide = createRoute({
  getParentRoute: () => language,
  path: '/uitleg',
  component: lazyRouteComponent(() => import('./pages/guide-page.tsx'), 'GuidePage'),
})
const methods = createRoute({
  getParentRoute: () => language,
  path: '/methode',
  component: lazyRouteComponent(() => import('./pages/methods-page.tsx'), 'MethodsPage'),
})
const method = createRoute({
  getParentRoute: () => language,
  path: '/methode/$method',
  component: lazyRouteComponent(() => import('./pages/method-page.tsx'), 'MethodPage'),
})
const takeAlong = createRoute({
  getParentRoute: () => language,
  path: '/meenemen',
  component: lazyRouteComponent(() => import('./pages/take-along-page.tsx'), 'TakeAlongPage'),
})
const about = createRoute({
  getParentRoute: () => language,
  path: '/over',
  component: lazyRouteComponent(() => import('./pages/about-page.tsx'), 'AboutPage'),
})
const accessibility = createRoute({
  getParentRoute: () => language,
  path: '/toegankelijkheid',
  component: lazyRouteComponent(() => import('./pages/accessibility-page.tsx'), 'AccessibilityPage'),
})
const embed = createRoute({
  getParentRoute: () => language,
  path: '/insluiten/$subject',
  component: lazyRouteComponent(() => import('./pages/embed-page.tsx'), 'EmbedPage'),
})

const exploring = [home, theme, subject, area, combine, compare, crossTable, flows, searchAreas]
const explaining = [story, guide, methods, method, takeAlong, about, accessibility, embed]

const routeTree = root.addChildren([door, language.addChildren([...exploring, ...explaining])])

/** Its type is wider than it is, so that links may be written without the slash that they get. */
const SLASHES: { readonly trailingSlash: TrailingSlashOption } = { trailingSlash: 'always' }

/** A router for one visit, or for one page that is made beforehand: then the history holds its address. */
export function makeRouter(wish: { readonly basepath: string; readonly history?: RouterHistory }) {
  return createRouter({
    routeTree,
    ...wish,
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    ...SLASHES,
    notFoundMode: 'root',
    // It would put a script into the pages that are made beforehand.
    scrollRestoration: wish.history === undefined,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: ReturnType<typeof makeRouter>
  }
}
