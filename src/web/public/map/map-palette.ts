import { readToken } from '../../design/token.ts'
import type { Fill } from './map-picture.ts'
import type { Paints } from './paint-wish.ts'

/** The colours of a map as a canvas needs them. Where people chose their own colours, lines, letters and patterns take those. */
export interface Palette {
  readonly paints: Paints
  readonly ink: string
  readonly halo: string
  readonly attention: string
  readonly casing: string
}

export function readPalette(fills: readonly Fill[]): Palette {
  const forced = matchMedia('(forced-colors: active)').matches
  const colour = (token: `--${string}`, system: string) => (forced ? readSystemColour(system) : readToken(token))
  const [ink, paper] = [colour('--pattern-ink', 'CanvasText'), colour('--pattern-paper', 'Canvas')]
  return {
    paints: {
      fills: fills.map((fill) => {
        if ('token' in fill) return readToken(fill.token)
        return fill.pattern === 'empty' ? colour('--map-land', 'Canvas') : { pattern: fill.pattern, ink, paper }
      }),
      border: colour('--map-border', 'Canvas'),
      parent: colour('--map-parent', 'CanvasText'),
    },
    ink: colour('--ink', 'CanvasText'),
    halo: colour('--paper', 'Canvas'),
    attention: colour('--attention', 'Highlight'),
    casing: colour('--paper', 'Canvas'),
  }
}

/** What a colour of the system looks like here: a Worker does not know. */
function readSystemColour(name: string): string {
  const probe = document.createElement('span')
  probe.style.color = name
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
