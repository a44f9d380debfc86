/** What says that something is still coming. A map that is still being drawn shows its still picture meanwhile. */
const WAITING = '.waiting'
const LONGEST_WAIT_MS = 4000

/** Settles when an element has content and nothing in it still waits, or after four seconds. */
export function whenComplete(drawn: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      observer.disconnect()
      clearTimeout(timer)
      resolve()
    }
    const observer = new MutationObserver(() => {
      const content = drawn.querySelector('main')
      if (content !== null && content.childElementCount > 0 && drawn.querySelector(WAITING) === null) finish()
    })
    const timer = setTimeout(finish, LONGEST_WAIT_MS)
    observer.observe(drawn, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['class', 'aria-busy'],
    })
  })
}

/** Puts what was drawn in the place of what was made beforehand. The reader keeps the place, the focus and what was typed. */
export function replacePage(made: HTMLElement, drawn: HTMLElement): void {
  const left = document.activeElement instanceof HTMLElement ? document.activeElement : null
  const focused = left !== null && made.contains(left) ? counterpart(left, made, drawn) : undefined
  const place = scrollY
  drawn.inert = false
  drawn.classList.remove('page-behind')
  drawn.id = made.id
  drawn.dataset['live'] = 'true'
  made.remove()
  // It names the page that one came to, and phones pass it on instead of the address that one stands at.
  document.querySelector('link[rel="canonical"]')?.remove()
  if (scrollY !== place) scrollTo({ top: place, behavior: 'instant' })
  focused?.focus({ preventScroll: true })
  if (left instanceof HTMLInputElement && focused instanceof HTMLInputElement) retype(left.value, focused)
}

/** The element with the same id, or else the one of its kind at the same place among them. */
function counterpart(left: HTMLElement, made: HTMLElement, drawn: HTMLElement): HTMLElement | undefined {
  const named = left.id === '' ? null : drawn.querySelector<HTMLElement>(`#${CSS.escape(left.id)}`)
  if (named !== null) return named
  const place = [...made.querySelectorAll(left.tagName)].indexOf(left)
  return [...drawn.querySelectorAll<HTMLElement>(left.tagName)][place]
}

/** Types for the reader: React hears of a value only by its event. */
function retype(text: string, input: HTMLInputElement): void {
  if (text === '') return
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
