/// <reference lib="dom" />
import type { Page } from 'playwright-core'

/** Milliseconds from the choice of another subject until title and map are those of it. */
export async function subjectChange(page: Page, select: string, subject: string): Promise<number> {
  return page.evaluate(
    async ({ where, value }) => {
      const list = document.querySelector<HTMLSelectElement>(where)
      if (list === null) throw new Error(`There is no list at ${where}.`)
      const done = Promise.withResolvers<number>()
      let cleared = false
      const began = performance.now()
      const look = () => {
        const map = document.querySelector<HTMLElement>('.map-frame')
        if (map?.dataset['map'] !== 'drawn') cleared = true
        else if (cleared) return done.resolve(performance.now() - began)
        requestAnimationFrame(look)
      }
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(list, value)
      list.dispatchEvent(new Event('change', { bubbles: true }))
      look()
      return done.promise
    },
    { where: select, value: subject },
  )
}
