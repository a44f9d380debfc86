import { type Arbitrary, array, constantFrom, nat, record } from 'fast-check'

/** A change to the bytes of a file. */
interface Edit {
  readonly at: number
  readonly removed: number
  readonly inserted: Buffer
}

const TEXTS = [
  '',
  '',
  '0',
  '7',
  'x',
  ' ',
  '"',
  "'",
  '<',
  '>',
  '/',
  '&',
  '#',
  ';',
  ',',
  '\n',
  '\r',
  '\0',
  '{',
  '}',
  '[',
  ']',
  ':',
  '\\',
]
const BYTES = ['é', '\u001e', '\u001f', '\uFEFF', '😀', 'null', '[]', '1e999', '-1', '__proto__', '999999999'].concat(
  TEXTS,
)

/** A few bytes gone, put in or changed, anywhere; now and then the rest of the file, or a byte that is no UTF-8. */
export const damage: Arbitrary<readonly Edit[]> = array(
  record({
    at: nat(),
    removed: constantFrom(0, 0, 1, 1, 2, 7, 40, Number.MAX_SAFE_INTEGER),
    inserted: constantFrom(...BYTES.map((text) => Buffer.from(text)), Buffer.from([0xff]), Buffer.from([0xc3])),
  }),
  { minLength: 1, maxLength: 3 },
)

export function damaged(sound: Buffer, edits: readonly Edit[]): Buffer {
  return edits.reduce((bytes, { at, removed, inserted }) => {
    const place = at % (bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, place), inserted, bytes.subarray(place + removed)])
  }, sound)
}
