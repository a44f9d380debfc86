import type { Shapes } from './boundary-shapes.ts'
import { layOutNames, namedAreas, namesInOrder } from './map-names.ts'
import { borderWidths, typicalSide } from './map-painting.ts'
import type { Fill, MapPicture } from './map-picture.ts'
import { type Camera, fitting, type Size, toFrame, withMargin } from './projection.ts'
import { type SvgPaths, svgPaths } from './svg-paths.ts'

/** How a map becomes SVG. */
export interface SvgWishes extends Size {
  readonly title: string
  readonly desc: string
  /** Code of an area that is marked. */
  readonly marked?: string | undefined
  /** `classes` take their colours from the page; a file on its own carries the value of every token. */
  readonly colours: 'classes' | ((token: `--${string}`) => string)
  /** Sets apart what is referred to by name, where a page has more than one map. */
  readonly id?: string
}

/** Steps of the grid per pixel: finer corners do not show. */
const STEPS = 2

/**
 * A map as the markup of an SVG: one path per fill, and one of the borders between parents. Every area is drawn once. Fills and lines
 * have the classes `fill-TOKEN` and `map-…` of `map.css`.
 */
export function mapSvg(picture: MapPicture, shapes: Shapes, wishes: SvgWishes): string {
  const { width, height, title, desc, id = 'map' } = wishes
  const camera = fitting(withMargin(shapes.bounds), wishes)
  const paths = svgPaths(shapes, { ...camera, scale: camera.scale * STEPS })
  const marked = picture.areas.findIndex(({ code }) => code === wishes.marked)
  const pinned = marked < 0 ? undefined : marked
  const widths = borderWidths(typicalSide(shapes, camera))
  const inside = [
    wishes.colours === 'classes'
      ? ''
      : `${styleOf(picture.shading.fills, wishes.colours)}<rect class="map-water" width="100%" height="100%"/>`,
    `<defs>${patternOf('hatch', id)}${patternOf('dots', id)}</defs>`,
    `<g transform="scale(${1 / STEPS})" stroke-linejoin="round">`,
    `<g class="map-borders" stroke-width="${round(widths.areas * STEPS)}">`,
    ...picture.shading.fills.map((fill, place) => fillPath(fill, paths.areas(areasFilled(picture, place)), id)),
    `</g><path class="map-parents" stroke-width="${round(widths.parents * STEPS)}" d="${paths.parents()}"/>`,
    markOf(paths, pinned),
    '</g>',
    namesMarkup(picture, shapes, { camera, size: wishes, pinned, inPage: wishes.colours === 'classes' }),
  ].join('')
  const named = `role="img" aria-labelledby="${id}-title${desc === '' ? '' : ` ${id}-desc`}"`
  const told = desc === '' ? '' : `<desc id="${id}-desc">${escape(desc)}</desc>`
  const texts = `<title id="${id}-title">${escape(title)}</title>${told}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ${named}>${texts}${inside}</svg>`
}

function areasFilled({ shading: { of } }: MapPicture, fill: number): number[] {
  const areas: number[] = []
  for (let area = 0; area < of.length; area += 1) if (of[area] === fill) areas.push(area)
  return areas
}

function fillPath(fill: Fill, path: string, id: string): string {
  if (path === '') return ''
  const patterned = 'pattern' in fill && fill.pattern !== 'empty' ? ` fill="url(#${id}-${fill.pattern})"` : ''
  return `<path class="${classOf(fill)}" fill-rule="evenodd"${patterned} d="${path}"/>`
}

function classOf(fill: Fill): string {
  return 'token' in fill ? `fill-${fill.token.slice(2)}` : `map-${fill.pattern}`
}

/** The patterns of `map-painting.ts`, in steps of the grid. */
function patternOf(pattern: 'hatch' | 'dots', id: string): string {
  const ink =
    pattern === 'hatch'
      ? '<path class="map-pattern-lines" d="M-1 15L15-1M-8 8L8-8M6 22L22 6" stroke-width="2.8"/>'
      : '<circle class="map-pattern-dots" cx="7" cy="7" r="2.3"/>'
  const size = 'width="14" height="14" patternUnits="userSpaceOnUse"'
  return `<pattern id="${id}-${pattern}" ${size}><rect class="map-pattern-paper" width="14" height="14"/>${ink}</pattern>`
}

function markOf(paths: SvgPaths, pinned: number | undefined): string {
  if (pinned === undefined) return ''
  const path = paths.areas([pinned])
  return `<path class="map-casing" stroke-width="14" d="${path}"/><path class="map-marked" stroke-width="7" d="${path}"/>`
}

interface NamesInput {
  readonly camera: Camera
  readonly size: Size
  readonly pinned: number | undefined
  /** In a page the frame may be narrow: then larger names and fewer of them show. */
  readonly inPage: boolean
}

/** A phone shows the map about so much smaller. */
const NARROW = 0.6

function namesMarkup(picture: MapPicture, shapes: Shapes, { camera, size, pinned, inPage }: NamesInput): string {
  const names = namesInOrder(namedAreas(picture, shapes), picture.shading.sizes)
  const lay = (share: number, className: string) => {
    const smaller = { width: size.width * share, height: size.height * share }
    const seen = { camera: { ...camera, scale: camera.scale * share }, size: smaller, pinned }
    const { fontSize, names: placed } = layOutNames(names, shapes, seen)
    const texts = placed.map(({ at, lines }) =>
      textMarkup(lines, { at: toFrame(camera, at), line: (fontSize * 1.15) / share }),
    )
    return `<g class="map-names ${className}" font-size="${round(fontSize / share)}" text-anchor="middle">${texts.join('')}</g>`
  }
  return lay(1, 'map-names-all') + (inPage ? lay(NARROW, 'map-names-few') : '')
}

function textMarkup(
  lines: readonly string[],
  { at: [x, y], line }: { readonly at: readonly [number, number]; readonly line: number },
): string {
  const left = Math.round(x)
  const top = (place: number) => Math.round(y + (place - (lines.length - 1) / 2) * line + line * 0.3)
  if (lines.length === 1) return `<text x="${left}" y="${top(0)}">${escape(lines.join())}</text>`
  const spans = lines.map((text, place) => `<tspan x="${left}" y="${top(place)}">${escape(text)}</tspan>`)
  return `<text>${spans.join(' ')}</text>`
}

/** What `map.css` says, with values in the place of tokens. */
function styleOf(fills: readonly Fill[], value: (token: `--${string}`) => string): string {
  const rules = [
    ...fills.flatMap((fill) => ('token' in fill ? `.${classOf(fill)}{fill:${value(fill.token)}}` : [])),
    `.map-water{fill:${value('--map-water')}}`,
    `.map-empty{fill:${value('--map-land')}}`,
    `.map-borders{stroke:${value('--map-border')}}`,
    `.map-parents{fill:none;stroke:${value('--map-parent')}}`,
    `.map-casing{fill:none;stroke:${value('--paper')}}`,
    `.map-marked{fill:none;stroke:${value('--attention')}}`,
    `.map-pattern-paper{fill:${value('--pattern-paper')}}`,
    `.map-pattern-dots{fill:${value('--pattern-ink')}}`,
    `.map-pattern-lines{fill:none;stroke:${value('--pattern-ink')}}`,
    `.map-names{font-family:"Source Sans 3","Segoe UI",sans-serif;fill:${value('--ink')};stroke:${value('--paper')};stroke-width:3;stroke-linejoin:round;paint-order:stroke}`,
  ]
  return `<style>${rules.join('')}</style>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
