import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { SpeechContext } from '../parts/speech-context.tsx'
import type { Speech } from '../words/speech.ts'
import { type Placing, pictureBlock } from './picture-sheet.ts'

/** What the style sheets of the site may say of a picture. All but the last is passed on to what lies within. */
const LOOKS = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin'],
  ...['font-size', 'font-style', 'font-weight', 'paint-order', 'text-anchor', 'opacity'],
]

/**
 * A chart of the site for a sheet, drawn apart from the page by the part of the page that draws it, so that the two cannot differ; at the
 * width that it has in a page made beforehand, whatever the screen of the reader. Throws when the part draws no SVG.
 */
export function drawnBlock(picture: ReactElement, speech: Speech): Placing {
  const frame = document.createElement('div')
  frame.hidden = true
  document.body.append(frame)
  const root = createRoot(frame)
  try {
    flushSync(() => root.render(<SpeechContext value={speech}>{picture}</SpeechContext>))
    const drawn = frame.querySelector('svg')
    if (drawn === null) throw new Error('This picture is no SVG.')
    const { width, height } = drawn.viewBox.baseVal
    return pictureBlock(standingAlone(drawn), { width, height })
  } finally {
    root.unmount()
    frame.remove()
  }
}

/** The markup of an SVG that carries its own looks, and needs no style sheet. */
function standingAlone(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('This picture is no SVG.')
  const copies = [copy, ...copy.querySelectorAll('*')]
  for (const [place, element] of [drawn, ...drawn.querySelectorAll('*')].entries())
    dress(copies[place], element, element === drawn ? null : element.parentElement)
  for (const name of ['width', 'height']) copy.removeAttribute(name)
  return new XMLSerializer().serializeToString(copy)
}

/** Writes down how an element looks, as far as it differs from what it lies in. */
function dress(copy: Element | undefined, element: Element, parent: Element | null): void {
  copy?.removeAttribute('class')
  const looks = getComputedStyle(element)
  const around = parent === null ? undefined : getComputedStyle(parent)
  for (const name of LOOKS) {
    const look = looks.getPropertyValue(name)
    const ordinary = name === 'opacity' ? '1' : around?.getPropertyValue(name)
    if (look === ordinary) copy?.removeAttribute(name)
    else copy?.setAttribute(name, look)
  }
}
