import type { Site } from './site.ts'

/** Tells those who listen that a new release or a new site is ready to be used. */
export const NEW_RELEASE = 'zichtlijn-new-release'

/** Keeps the site at hand for when there is no network. Where that cannot be, the site works all the same. */
export function startWorker({ root }: Site): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker
    .register(`${root}service-worker.js`, { scope: root })
    .then(watch)
    .catch(() => undefined)
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.waiting !== null) announce(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      // The first one of a visitor replaces nothing.
      if (coming.state === 'installed' && navigator.serviceWorker.controller !== null) announce(coming)
    })
  })
}

function announce(waiting: ServiceWorker): void {
  dispatchEvent(new CustomEvent(NEW_RELEASE, { detail: waiting }))
}

/** Lets the new one take over, and shows the page anew with it. */
export function turnToNewRelease(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a service worker has no such argument
  waiting.postMessage('take-over')
}
