import { type RefObject, useEffect, useState } from 'react'

/** Width of an element in pixels, as it changes; a given width until it is on a screen, such as in a page made beforehand. */
export function useFrameWidth(frame: RefObject<HTMLElement | null>, before: number): number {
  const [width, setWidth] = useState(before)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}
