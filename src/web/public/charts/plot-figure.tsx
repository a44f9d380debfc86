import { type PlotOptions, plot } from '@observablehq/plot'
import { useEffect, useRef, useState } from 'react'

interface PlotFigureProps<T> {
  /** What the picture shows, for who cannot see it. */
  readonly label: string
  readonly options: (width: number) => PlotOptions
  /** Called with the datum under the pointer when it is clicked. */
  readonly onPick?: (datum: T) => void
}

/** An Observable Plot in the page, redrawn when its frame changes width. */
export function PlotFigure<T>({ label, options, onPick }: PlotFigureProps<T>) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  useEffect(() => {
    if (width === 0) return undefined
    const figure = plot({ ...options(width), width })
    // Plot brings a <style> element, which the content security policy refuses; public.css holds its rules.
    figure.querySelector('style')?.remove()
    // Its parts carry names such as "rule" and "dot", which say nothing; the frame has the name that does.
    figure.setAttribute('aria-hidden', 'true')
    const pick = () => {
      if (figure.value !== null) onPick?.(figure.value)
    }
    figure.addEventListener('click', pick)
    frame.current?.replaceChildren(figure)
    return () => figure.remove()
  }, [width, options, onPick])
  return <div ref={frame} className="plot" role="img" aria-label={label} />
}

function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}
