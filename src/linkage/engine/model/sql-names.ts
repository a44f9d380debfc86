/** Strings, quoted names, comments, names, numbers, space, and any other character by itself. */
const TOKEN =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|\s+|[\s\S]/g

const NAME = /^(?:"(?:[^"]|"")*"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)$/
const SPACE_OR_COMMENT = /^(?:\s|--|\/\*)/

/** A name in an SQL expression: of a column, a word of the language, or of a function when it is called. */
export interface SqlName {
  readonly name: string
  /** What stands before the dot: `l` in `l.surname`. */
  readonly qualifier: string | undefined
  readonly isCalled: boolean
  readonly isQuoted: boolean
}

/** The names in an SQL expression; nothing inside a text or a comment counts. */
export function namesIn(sql: string): SqlName[] {
  const names: SqlName[] = []
  renameIn(sql, (name) => {
    names.push(name)
    return undefined
  })
  return names
}

/** The expression with some of its names replaced; a name for which `to` gives nothing stays as it is. */
export function renameIn(sql: string, to: (name: SqlName) => string | undefined): string {
  const tokens = tokensOf(sql)
  return tokens
    .map((token, place) => {
      if (!NAME.test(token)) return token
      const before = neighbour(tokens, place, -1)
      const qualifier = before.token === '.' ? neighbour(tokens, before.place, -1).token : undefined
      const isCalled = !token.startsWith('"') && neighbour(tokens, place, 1).token === '('
      const isQuoted = token.startsWith('"')
      return to({ name: toName(token), qualifier: qualifier && toName(qualifier), isCalled, isQuoted }) ?? token
    })
    .join('')
}

export function tokensOf(sql: string): string[] {
  return sql.match(TOKEN) ?? []
}

/** How many tokens the parentheses take that open at the first one, and at which of them a comma parts the arguments. */
export function callShape(tokens: readonly string[]): { readonly length: number; readonly commas: readonly number[] } {
  const commas: number[] = []
  let depth = 0
  for (const [place, token] of tokens.entries()) {
    if (token === '(') depth += 1
    if (token === ')') depth -= 1
    if (token === ',' && depth === 1) commas.push(place)
    if (depth === 0) return { length: place + 1, commas }
  }
  return { length: tokens.length, commas: [] }
}

/** A name without its quotes. */
export function toName(token: string): string {
  return token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token
}

function neighbour(
  tokens: readonly string[],
  from: number,
  step: 1 | -1,
): { token: string | undefined; place: number } {
  let place = from + step
  while (SPACE_OR_COMMENT.test(tokens[place] ?? '')) place += step
  return { token: tokens[place], place }
}
