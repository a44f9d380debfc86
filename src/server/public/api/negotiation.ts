import { LANGUAGES, type Language } from '../../../vocabulary/language.ts'

interface Wish {
  readonly name: string
  readonly weight: number
}

/** What a header of wishes says, the dearest first; a weight that cannot be read counts as 1 (RFC 9110, 12.4.2). */
function wishesOf(header: string): readonly Wish[] {
  return header
    .split(',')
    .map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
      const weight = parameters.find((parameter) => /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(parameter))
      return { name, weight: weight === undefined ? 1 : Number(weight.slice(2)) }
    })
    .filter(({ name }) => name !== '')
    .toSorted((one, other) => other.weight - one.weight)
}

/**
 * The form that the asker likes best of those on offer, in their order where it does not matter; undefined when it takes
 * none. Takes the header `Accept`.
 */
export function preferredForm<F extends string>(accept: string | undefined, offered: readonly F[]): F | undefined {
  const wishes = wishesOf(accept ?? '*/*')
  if (wishes.length === 0) return offered[0]
  const weighed = offered
    .map((form) => ({ form, weight: weightOf(form, wishes) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
  return weighed[0]?.form
}

/** What says it most precisely counts: `text/csv` before `text/*` before anything. */
function weightOf(form: string, wishes: readonly Wish[]): number {
  const [type] = form.split('/')
  for (const name of [form, `${type}/*`, '*/*']) {
    const wish = wishes.find((one) => one.name === name)
    if (wish !== undefined) return wish.weight
  }
  return 0
}

/** Dutch, unless English is liked better. Takes the header `Accept-Language`. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const liked = wishesOf(acceptLanguage ?? '').find(({ name, weight }) => weight > 0 && languageOf(name) !== undefined)
  return languageOf(liked?.name ?? '') ?? 'nl'
}

function languageOf(tag: string): Language | undefined {
  return LANGUAGES.find((language) => tag === language || tag.startsWith(`${language}-`))
}
