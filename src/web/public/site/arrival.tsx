import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { readReleaseWith } from '../release/release-folder.ts'
import { makeRouter } from '../routes.tsx'
import { parseLanguage, speechIn } from '../words/speech.ts'
import { arrivalSite, pageElement } from './arrival-site.ts'
import { fetchedRelease } from './fetched-release.ts'
import { replacePage, whenComplete } from './page-exchange.ts'
import { SiteContext } from './site.ts'
import { startWorker } from './worker-start.ts'

/**
 * Lets React take over from the page that was made beforehand. It draws a page of its own behind that one, for the address
 * as it is, and changes places with it once nothing is missing: no page that waits, and nothing to reconcile. Without words
 * there is nothing to take over with: the page that was made beforehand stays.
 */
export async function arrive(): Promise<void> {
  const made = pageElement()
  await speechIn(parseLanguage(document.documentElement.lang) ?? 'nl')
  const site = arrivalSite(made)
  readReleaseWith(fetchedRelease(site.root))
  const drawn = drawnBehind(made)
  createRoot(drawn).render(
    <StrictMode>
      <SiteContext value={site}>
        <RouterProvider router={makeRouter({ basepath: site.root })} />
      </SiteContext>
    </StrictMode>,
  )
  void whenComplete(drawn).then(() => {
    replacePage(made, drawn)
    startWorker(site)
  })
}

/** As wide as the page and out of sight, so that what measures itself finds its size. */
function drawnBehind(made: HTMLElement): HTMLElement {
  const drawn = document.createElement('div')
  drawn.className = 'page-behind'
  drawn.inert = true
  Object.assign(drawn.dataset, made.dataset)
  // A view that differs from the one made beforehand must not be taken for what was asked.
  if (location.search !== '') made.classList.add('other-view')
  made.after(drawn)
  return drawn
}
