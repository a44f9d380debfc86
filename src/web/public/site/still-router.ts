import { createMemoryHistory } from '@tanstack/react-router'
import type { Judgement } from '../address/judgement.ts'
import { pathOf } from '../address/page-address.ts'
import { makeRouter } from '../routes.tsx'
import { parseLanguage } from '../words/speech.ts'
import { ROOT_MARK } from './relative-root.ts'

export type StillRouter = Awaited<ReturnType<typeof loadedRouter>>

/** A router that stands at the judged address, with the code of its page loaded. A path that leads nowhere is no address. */
export async function loadedRouter({ page }: Judgement, query: string, path: string) {
  const language = parseLanguage(path.split('/')[1] ?? '') ?? 'nl'
  const place = page === undefined ? `/${language}/?` : `${encodeURI(pathOf(page))}${query}`
  const history = createMemoryHistory({ initialEntries: [ROOT_MARK + place.slice(1)] })
  const router = makeRouter({ basepath: ROOT_MARK, history })
  await router.load()
  return router
}
