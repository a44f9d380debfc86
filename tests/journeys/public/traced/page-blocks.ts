import type { Page } from 'playwright-core'

/** A piece of a page that is read in one go: a sentence, a row of a table, what a picture is called. */
export interface Block {
  readonly text: string
  /** Place of the part of the page that it stands in, which names the subject. */
  readonly part: number
}

export interface PageText {
  readonly blocks: readonly Block[]
  /** The whole text of each part. */
  readonly parts: readonly string[]
  /** What the choices are set to, in their order. */
  readonly chosen: readonly string[]
  /** How many rows the tables have. */
  readonly rows: number
  /** In how many cells of tables there is a number, and in how many the word that it is withheld. */
  readonly cells: { readonly shown: number; readonly withheld: number }
}

/**
 * All that is to be read in `main`, but for what the reader reckons or types, code, choices, and the scales of pictures.
 * The names of pictures are read as well.
 */
export function readBlocks(page: Page): Promise<PageText> {
  return page.evaluate(() => {
    interface Node {
      readonly parentElement: Element | null
      readonly textContent: string | null
      readonly value?: string
    }
    interface Element extends Node {
      closest(selector: string): Element | null
      getAttribute(name: string): string | null
      querySelectorAll(selector: string): Iterable<Element>
    }
    const { document } = globalThis as unknown as {
      document: {
        querySelector(selector: string): Element | null
        createTreeWalker(root: Element | null, what: number): { nextNode(): Node | null }
      }
    }
    const own = 'output, input, textarea, select, datalist, code, pre, .reckoning output, .lens, script, style'
    const scales = '[aria-label*="tick"], .interval-axis, .strip-tick, .scatter-axes'
    const pieces =
      'tr, p, li, dd, dt, caption, figcaption, h1, h2, h3, h4, summary, legend, label, button, title, desc, g, div'
    const parts = 'section, figure, .area-row, .guide-example, details, table, article, main'
    const main = document.querySelector('#page > main')
    const blocks = new Map<Element, string[]>()
    const walker = document.createTreeWalker(main, 4)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || parent.closest(`${own}, ${scales}`) !== null) continue
      const block = parent.closest(pieces) ?? parent
      blocks.set(block, [...(blocks.get(block) ?? []), node.textContent ?? ''])
    }
    const around: Element[] = []
    const partOf = (element: Element) => {
      const part = element.closest(parts) ?? element
      if (!around.includes(part)) around.push(part)
      return around.indexOf(part)
    }
    const named = [...(main?.querySelectorAll('[aria-label]') ?? [])].filter(
      (entry) => entry.closest(`${own}, ${scales}`) === null,
    )
    const cells = [...(main?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent ?? '')
    const read = [
      ...[...blocks].map(([block, texts]) => ({ text: texts.join(' '), part: partOf(block) })),
      ...named.map((entry) => ({ text: entry.getAttribute('aria-label') ?? '', part: partOf(entry) })),
    ]
    return {
      blocks: read
        .map(({ text, part }) => ({ text: text.replace(/\s+/g, ' ').trim(), part }))
        .filter(({ text }) => /\d/.test(text)),
      chosen: [...(main?.querySelectorAll('select') ?? [])].map(({ value }) => value ?? ''),
      rows: [...(main?.querySelectorAll('tbody tr') ?? [])].length,
      cells: {
        shown: cells.filter((text) => /\d/.test(text)).length,
        withheld: cells.filter((text) => /onderdrukt|withheld/.test(text)).length,
      },
      parts: around.map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ')),
    }
  })
}
