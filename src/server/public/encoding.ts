import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** How an answer may be packed for its way. */
export type Encoding = 'br' | 'gzip'

/** The best encoding that the asker takes; one with `q=0` is refused. Takes the header `Accept-Encoding`. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | undefined {
  const accepted = (acceptEncoding ?? '').split(',').flatMap((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name]
  })
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding))
}

/** Half as small again as gzip, at the same speed; the finest setting takes twenty times as long. */
export const QUICK_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

export function compress(content: Uint8Array, encoding: Encoding): Promise<Buffer> {
  return encoding === 'br' ? promisify(brotliCompress)(content, QUICK_BROTLI) : promisify(gzip)(content)
}

/** The validator of one encoding of something. Takes and gives it with its quotes. */
export function encodedTag(etag: string, encoding: Encoding | undefined): string {
  return encoding === undefined ? etag : etag.replace(/"$/, `-${encoding}"`)
}

/**
 * Whether the asker has it already. The same content in any encoding counts: the asker keeps the form that it has.
 * Takes the header `If-None-Match`.
 */
export function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) =>
    tag
      .trim()
      .replace(/^W\//, '')
      .replace(/-(br|gzip)"$/, '"'),
  )
  return known.includes(etag) || known.includes('*')
}
