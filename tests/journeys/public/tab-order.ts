import type { Page } from 'playwright-core'

/** More steps than the longest page has things to use. */
const MOST_STEPS = 1500

/**
 * Goes through a page with the Tab key and returns what is wrong: what can be used and was never reached, and what has the
 * focus without showing it.
 */
export async function faultsOfTabOrder(page: Page): Promise<readonly string[]> {
  const usable = await markUsable(page)
  const reached = new Set<string>()
  const hidden = new Set<string>()
  for (let step = 0; step < MOST_STEPS && reached.size < usable; step += 1) {
    await page.keyboard.press('Tab')
    const { mark, shown, html } = await focused(page)
    if (mark === null) continue
    if (!shown) hidden.add(html)
    reached.add(mark)
  }
  const missed = usable - reached.size
  return [
    ...(missed > 0 ? [`${missed} of ${usable} were not reached`] : []),
    ...[...hidden].map((html) => `focus not shown: ${html}`),
  ]
}

interface Marked {
  readonly mark: string | null
  readonly shown: boolean
  readonly html: string
}

/** Numbers everything that can be used; of a group of radio buttons only one takes the focus. Returns how many there are. */
function markUsable(page: Page): Promise<number> {
  return page.evaluate(() => {
    interface Usable {
      readonly name?: string
      readonly type?: string
      readonly tabIndex: number
      readonly disabled?: boolean
      checkVisibility(wish: object): boolean
      setAttribute(name: string, value: string): void
      closest(selector: string): object | null
    }
    const { document } = globalThis as unknown as { document: { querySelectorAll(selector: string): Iterable<Usable> } }
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
      (entry) => entry.tabIndex >= 0 && entry.disabled !== true && entry.checkVisibility({ checkVisibilityCSS: true }),
    )
    const groups = new Set<string>()
    const usable = all.map((entry, place) => {
      const mark = entry.type === 'radio' ? `radio ${entry.name}` : String(place)
      entry.setAttribute('data-tab', mark)
      groups.add(mark)
      return mark
    })
    return usable.length === 0 ? 0 : groups.size
  })
}

/** What has the focus, and whether one can see that. */
function focused(page: Page): Promise<Marked> {
  return page.evaluate(() => {
    interface Style {
      readonly outlineStyle: string
      readonly boxShadow: string
    }
    interface Focused {
      readonly outerHTML: string
      getAttribute(name: string): string | null
    }
    const { document, getComputedStyle } = globalThis as unknown as {
      document: { readonly activeElement: Focused | null }
      getComputedStyle(element: Focused): Style
    }
    const { activeElement } = document
    if (activeElement === null) return { mark: null, shown: true, html: '' }
    const { outlineStyle, boxShadow } = getComputedStyle(activeElement)
    return {
      mark: activeElement.getAttribute('data-tab'),
      shown: outlineStyle !== 'none' || boxShadow !== 'none',
      html: activeElement.outerHTML.slice(0, 120),
    }
  })
}
