import { InputFault } from '../../vocabulary/input-fault.ts'
import { contrast, isRed, parseColour } from './colour.ts'

/** The look of a municipality: values of its own for the tokens of the design. */
export interface Theme {
  /** Checked rules, to come after those of the site. Empty for the look that the site has of itself. */
  readonly css: string
  /** What the site calls itself. */
  readonly name: string
}

interface Declaration {
  readonly token: string
  readonly value: string
  readonly line: number
}

const KINDS = {
  colour: /^#([0-9a-f]{3}|[0-9a-f]{6})$/i,
  length: /^\d*\.?\d+(rem|em|px|ch)$/,
  number: /^\d*\.?\d+$/,
  text: /^"[^"\\<>{}]{1,60}"$/,
  fonts: /^("[\w -]+"|[\w-]+)(\s*,\s*("[\w -]+"|[\w-]+))+$/,
} as const

type Kind = keyof typeof KINDS

const MEANING: Readonly<Record<Kind, string>> = {
  colour: 'a colour such as #0b4f6c',
  length: 'a length such as 1.5rem',
  number: 'a number such as 1.5',
  text: 'a text in double quotes of at most 60 characters',
  fonts: 'two or more names of fonts with commas between them',
}

const NAME = '--theme-name'

/**
 * Reads and checks a theme: one `:root { … }` with tokens that the design knows, values of the kind that the token has, and
 * colours that can be told apart (WCAG 2.2, 1.4.3 and 1.4.11). Throws an InputFault with everything that is wrong.
 */
export function parseTheme(file: string, text: string, design: string): Theme {
  const known = new Map(declarationsIn(rootsOf(design).join('')).map(({ token, value }) => [token, value]))
  const given = declarationsIn(onlyRootOf(file, text))
  const wrong = given.flatMap((declaration) => declarationFault(declaration, known) ?? [])
  const values = new Map([...known, ...given.map(({ token, value }) => [token, value] as const)])
  const faults = [...wrong, ...(wrong.length > 0 ? [] : colourFaults(values))]
  if (faults.length > 0) throw themeFault(file, faults.join(' '))
  const rules = given.map(({ token, value }) => `${token}:${value}`).join(';')
  return { css: rules === '' ? '' : `:root{${rules}}`, name: (values.get(NAME) ?? '"Zichtlijn"').slice(1, -1) }
}

/** Comments become empty lines, so that the lines keep their numbers. */
function withoutComments(css: string): string {
  return css.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
}

function rootsOf(css: string): readonly string[] {
  return [...withoutComments(css).matchAll(/:root\s*\{([^{}]*)\}/g)].map(([, rules = '']) => rules)
}

/** The text with what is around the declarations blanked. */
function onlyRootOf(file: string, css: string): string {
  const parts = /^(\s*:root\s*\{)([^{}]*)\}\s*$/.exec(withoutComments(css))
  if (parts === null) throw themeFault(file, 'It has to be one rule, ":root { … }", and nothing beside it.')
  const [, before = '', rules = ''] = parts
  return before.replace(/[^\n]/g, '') + rules
}

function declarationsIn(rules: string): readonly Declaration[] {
  let line = 1
  return rules.split(';').flatMap((part) => {
    const start = line + (/^\s*/.exec(part)?.[0].split('\n').length ?? 1) - 1
    line += part.split('\n').length - 1
    if (part.trim() === '') return []
    const [token = '', ...value] = part.split(':')
    return [{ token: token.trim(), value: value.join(':').trim(), line: start }]
  })
}

function declarationFault({ token, value, line }: Declaration, known: ReadonlyMap<string, string>): string | undefined {
  const usual = known.get(token)
  const kind = usual === undefined ? undefined : kindOf(usual)
  if (kind === undefined) return `Line ${line}: "${token}" is not a token that a theme can set.`
  return KINDS[kind].test(value) ? undefined : `Line ${line}: ${token} has to be ${MEANING[kind]}.`
}

function kindOf(value: string): Kind | undefined {
  const kinds: readonly Kind[] = ['colour', 'length', 'number', 'text', 'fonts']
  return kinds.find((kind) => KINDS[kind].test(value))
}

/** Foreground, background, and how far apart they must be. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...['--ink', '--ink-soft', '--primary', '--primary-dark', '--attention', '--fault'].flatMap((token) =>
    ['--paper', '--paper-soft'].map((paper) => [token, paper, 4.5] as const),
  ),
  ['--attention-on-dark', '--ink', 4.5],
  ['--pattern-ink', '--pattern-paper', 3],
  ...['--class-5', '--diverging-1', '--diverging-7', '--bivariate-33'].map((token) => [token, '--paper', 3] as const),
  ...[1, 2, 3, 4, 5, 6].map((place) => [`--category-${place}`, '--paper', 3] as const),
]

const CLASSES = [1, 2, 3, 4, 5].map((place) => `--class-${place}`)

/** Two classes side by side must be told apart, and the darker one means more. */
const LEAST_BETWEEN_CLASSES = 1.2

function colourFaults(values: ReadonlyMap<string, string>): readonly string[] {
  const colour = (token: string) => parseColour(values.get(token) ?? '')
  const pale = PAIRS.flatMap(([front, back, least]) => {
    const found = contrast(colour(front), colour(back))
    return found >= least
      ? []
      : [`${front} on ${back} has a contrast of ${found.toFixed(1)}; at least ${least} is needed.`]
  })
  const alike = CLASSES.slice(1).flatMap((token, place) => {
    const lighter = CLASSES[place] ?? token
    const darker = contrast(colour(token), [255, 255, 255]) / contrast(colour(lighter), [255, 255, 255])
    return darker >= LEAST_BETWEEN_CLASSES ? [] : [`${token} has to be clearly darker than ${lighter}.`]
  })
  const red = [...values.keys()]
    .filter((token) => /^--(class-\d|diverging|bivariate)/.test(token) && isRed(colour(token)))
    .map((token) => `${token} is red, and red accuses: choose another colour for figures.`)
  return [...pale, ...alike, ...red]
}

function themeFault(file: string, says: string): InputFault {
  return new InputFault({
    code: 'theme-at-fault',
    file,
    says,
    remedy: 'The tokens and their usual values are in src/web/design/tokens.css.',
  })
}
