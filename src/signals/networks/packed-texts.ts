/** Many short texts, one behind the other as UTF-8: a fraction of the memory that as many strings take. */
export interface PackedTexts {
  readonly bytes: Uint8Array
  /** Text t lies at the bytes from `first[t]` until `first[t + 1]`. */
  readonly first: Uint32Array
}

const TEXT = new TextDecoder()

export function packTexts(texts: readonly string[]): PackedTexts {
  const pieces = texts.map((text) => Buffer.from(text))
  return { bytes: Buffer.concat(pieces), first: firstBytes(Uint32Array.from(pieces, ({ length }) => length)) }
}

/** Where each text begins, from how many bytes each has. */
export function firstBytes(lengths: Uint32Array): Uint32Array {
  const first = new Uint32Array(lengths.length + 1)
  for (const [place, length] of lengths.entries()) first[place + 1] = (first[place] ?? 0) + length
  return first
}

export function textAt(texts: PackedTexts, place: number): string {
  return TEXT.decode(bytesAt(texts, place))
}

/** The place of a text among those from `from` until `until`, which must be in the order of their bytes. */
export function placeOf(
  texts: PackedTexts,
  text: string,
  [from, until]: readonly [number, number],
): number | undefined {
  const sought = Buffer.from(text)
  let [low, high] = [from, until]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const order = Buffer.compare(bytesAt(texts, middle), sought)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle
  }
  return undefined
}

function bytesAt({ bytes, first }: PackedTexts, place: number): Uint8Array {
  return bytes.subarray(first[place], first[place + 1])
}
