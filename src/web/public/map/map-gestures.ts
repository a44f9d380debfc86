import type { Point } from './projection.ts'

/** What hands can do with a map. Places are pixels of the frame. */
export interface Gestures {
  move(by: Point): void
  zoom(at: Point, factor: number): void
  point(at: Point | undefined): void
  /** A click or a tap; a finger is wide. */
  pick(at: Point, finger: boolean): void
  /** Someone who scrolls the page over the map, or wants to scroll the map and does not know how. */
  miss(): void
}

/** A hand that moved less has clicked. */
const CLICK = 4
const DOUBLE_CLICK = 2
const LINE_HEIGHT = 16

/**
 * Listens to mouse, wheel and fingers until the signal. The page keeps what it needs to scroll: the wheel alone and one finger;
 * the wheel with Ctrl or ⌘ and two fingers are for the map.
 */
export function listenToGestures(frame: HTMLElement, gestures: Gestures, signal: AbortSignal): void {
  listenToMouse(frame, gestures, signal)
  listenToFingers(frame, gestures, signal)
  const zoomWithWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return gestures.miss()
    event.preventDefault()
    const turned = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_HEIGHT : event.deltaY
    gestures.zoom(placeIn(frame, event), 2 ** (-Math.max(-150, Math.min(150, turned)) / 150))
  }
  frame.addEventListener('wheel', zoomWithWheel, { signal, passive: false })
}

function listenToMouse(frame: HTMLElement, gestures: Gestures, signal: AbortSignal): void {
  let [before, travelled]: [Point | undefined, number] = [undefined, 0]
  const on = <K extends keyof HTMLElementEventMap>(name: K, listen: (event: HTMLElementEventMap[K]) => void) =>
    frame.addEventListener(name, listen, { signal })
  on('pointerdown', (event) => {
    if (event.pointerType === 'touch' || event.button !== 0) return
    frame.setPointerCapture(event.pointerId)
    before = placeIn(frame, event)
    travelled = 0
  })
  on('pointermove', (event) => {
    if (event.pointerType === 'touch') return
    const at = placeIn(frame, event)
    if (before === undefined) return gestures.point(at)
    const by: Point = [at[0] - before[0], at[1] - before[1]]
    travelled += Math.hypot(...by)
    before = at
    if (travelled > CLICK) gestures.move(by)
  })
  on('pointerup', (event) => {
    if (before !== undefined && travelled <= CLICK) gestures.pick(placeIn(frame, event), false)
    before = undefined
  })
  on('pointercancel', () => (before = undefined))
  on('pointerleave', () => gestures.point(undefined))
  on('dblclick', (event) => gestures.zoom(placeIn(frame, event), DOUBLE_CLICK))
}

/** One finger taps, or scrolls the page; two fingers move the map and zoom it. */
function listenToFingers(frame: HTMLElement, gestures: Gestures, signal: AbortSignal): void {
  let [fingers, tap]: [Fingers | undefined, Point | undefined] = [undefined, undefined]
  const start = (event: TouchEvent) => {
    fingers = event.touches.length === 2 ? fingersIn(frame, event) : undefined
    const [touch] = event.touches
    tap = event.touches.length === 1 && touch !== undefined ? placeIn(frame, touch) : undefined
  }
  const move = (event: TouchEvent) => {
    if (fingers === undefined) {
      if (event.touches.length === 1) gestures.miss()
      tap = undefined
      return
    }
    event.preventDefault()
    const now = fingersIn(frame, event)
    gestures.move([now.middle[0] - fingers.middle[0], now.middle[1] - fingers.middle[1]])
    gestures.zoom(now.middle, now.apart / fingers.apart)
    fingers = now
  }
  const end = (event: TouchEvent) => {
    if (tap !== undefined && event.touches.length === 0) gestures.pick(tap, true)
    ;[fingers, tap] = [undefined, undefined]
  }
  frame.addEventListener('touchstart', start, { signal, passive: true })
  frame.addEventListener('touchmove', move, { signal, passive: false })
  frame.addEventListener('touchend', end, { signal, passive: true })
  frame.addEventListener('touchcancel', () => (tap = undefined), { signal, passive: true })
}

interface Fingers {
  readonly middle: Point
  readonly apart: number
}

function fingersIn(frame: HTMLElement, { touches }: TouchEvent): Fingers {
  const [a = [0, 0], b = [0, 0]] = Array.from(touches, (touch) => placeIn(frame, touch))
  return { middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], apart: Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])) }
}

function placeIn(
  frame: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point {
  const { left, top } = frame.getBoundingClientRect()
  return [clientX - left - frame.clientLeft, clientY - top - frame.clientTop]
}
