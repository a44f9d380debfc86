/**
 * Finds its way in a JSON text without reading what it passes by. To find all areas in a file of 8.7 MB takes a third of
 * what it takes to read it and put its rows together by area (74 ms of 215, the first time).
 */

/** Where something stands: from its first byte up to the one after its last. */
export interface Place {
  readonly from: number
  readonly to: number
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const SPACE = 0x20

/** Takes a member's name and where its value begins, and gives where that ends. */
export type MemberVisit = (name: string, from: number) => number

/** Takes where an element begins, and gives where it ends. */
export type ElementVisit = (from: number) => number

/** Passes the members of the object that begins at a place; gives where it ends. Throws a SyntaxError where none is. */
export function passMembers(text: Buffer, from: number, visit: MemberVisit): number {
  return passParts(text, { from, opens: OPEN_BRACE, closes: CLOSE_BRACE }, (at) => {
    const end = passString(text, at)
    const colon = passSpace(text, end)
    expectSign(text, colon, COLON)
    return visit(String(JSON.parse(text.toString('utf8', at, end))), passSpace(text, colon + 1))
  })
}

/** Where the members of the object that a text is stand, by name. Throws a SyntaxError where it is none. */
export function placesOfMembers(text: Buffer): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  passMembers(text, 0, (name, from) => {
    const to = passValue(text, from)
    places.set(name, { from, to })
    return to
  })
  return places
}

/** Passes the elements of the array that begins at a place; gives where it ends. Throws a SyntaxError where none is. */
export function passElements(text: Buffer, from: number, visit: ElementVisit): number {
  return passParts(text, { from, opens: OPEN_BRACKET, closes: CLOSE_BRACKET }, visit)
}

/** Where one element of the array that begins at a place begins, counted from 0. Throws a SyntaxError when it has fewer. */
export function startOfElement(text: Buffer, from: number, element: number): number {
  expectSign(text, from, OPEN_BRACKET)
  let at = passSpace(text, from + 1)
  for (let passed = 0; passed < element; passed += 1) {
    const comma = passSpace(text, passValue(text, at))
    expectSign(text, comma, COMMA)
    at = passSpace(text, comma + 1)
  }
  return at
}

/** Passes a value of any kind; gives where it ends. What stands in it is not checked. */
export function passValue(text: Buffer, from: number): number {
  const first = text[from]
  if (first === QUOTE) return passString(text, from)
  return first === OPEN_BRACE || first === OPEN_BRACKET ? passNested(text, from) : passScalar(text, from)
}

interface Parts {
  readonly from: number
  readonly opens: number
  readonly closes: number
}

function passParts(text: Buffer, { from, opens, closes }: Parts, visit: ElementVisit): number {
  const start = passSpace(text, from)
  expectSign(text, start, opens)
  let at = passSpace(text, start + 1)
  if (text[at] === closes) return at + 1
  for (;;) {
    at = passSpace(text, visit(at))
    if (text[at] === closes) return at + 1
    expectSign(text, at, COMMA)
    at = passSpace(text, at + 1)
  }
}

/** What a byte does to how deep one is. A look in a table takes two thirds of the time of comparing. */
const TURNS = new Uint8Array(256)
const [STRING, DEEPER, BACK] = [1, 2, 3]
TURNS[QUOTE] = STRING
TURNS[OPEN_BRACE] = TURNS[OPEN_BRACKET] = DEEPER
TURNS[CLOSE_BRACE] = TURNS[CLOSE_BRACKET] = BACK

function passNested(text: Buffer, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const turn = TURNS[text[at] ?? 0]
    if (turn === STRING) at = passString(text, at) - 1
    else if (turn === DEEPER) depth += 1
    else if (turn === BACK) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  throw endsTooSoon()
}

function passString(text: Buffer, from: number): number {
  expectSign(text, from, QUOTE)
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === QUOTE) return at + 1
    if (text[at] === BACKSLASH) at += 1
  }
  throw endsTooSoon()
}

/** A number, true, false or null. */
function passScalar(text: Buffer, from: number): number {
  let at = from
  while (at < text.length && !endsScalar(text[at] ?? SPACE)) at += 1
  if (at === from) throw new SyntaxError(`No value stands at byte ${from}`)
  return at
}

function endsScalar(sign: number): boolean {
  return sign <= SPACE || sign === COMMA || sign === CLOSE_BRACE || sign === CLOSE_BRACKET
}

function passSpace(text: Buffer, from: number): number {
  let at = from
  while (at < text.length && (text[at] ?? 0) <= SPACE) at += 1
  return at
}

function expectSign(text: Buffer, at: number, sign: number): void {
  if (text[at] !== sign) throw new SyntaxError(`No ${String.fromCharCode(sign)} stands at byte ${at}`)
}

function endsTooSoon(): SyntaxError {
  return new SyntaxError('The text ends in the middle of a value')
}
