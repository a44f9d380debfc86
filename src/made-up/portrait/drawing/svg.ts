/** SVG as text: elements are strings, and a number that is not finite stops the drawing. */

export type Attributes = Readonly<Record<string, string | number | undefined>>

export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? toCoordinate(value) : escape(value)}"`],
  )
  const inner = children.join('')
  return inner === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inner}</${name}>`
}

export function words(content: string, attributes: Attributes): string {
  return element('text', attributes, escape(content))
}

/** A tenth of a pixel is finer than anyone sees. */
export function toCoordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('A drawing has no place for a number that is not finite')
  return String(Math.round(value * 10) / 10)
}

export function toPath(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${toCoordinate(x)} ${toCoordinate(y)}`).join('')
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
