import type { Organisation } from '../../organisations/organisation.ts'
import { createRandom, type Random } from '../../random.ts'

/** How Kadaster has an organisation written down that it never tied to the Handelsregister. */
export interface WrittenOrganisation {
  readonly name: string
  /** Undefined when the deed named none. */
  readonly rsin: string | undefined
}

/** The same wherever the organisation holds something: as the notary wrote it in an old deed. */
export function asDeedHas({ kvkNumber, name, rsin }: Organisation): WrittenOrganisation {
  const random = createRandom(`kadaster ${kvkNumber}`)
  return { name: misspelt(formAsWritten(name, random), random), rsin: random.chance(0.3) ? rsin : undefined }
}

const FORMS = [
  [/ B\.V\.$/, [' BV', ' b.v.', '', ' Besloten Vennootschap']],
  [/ N\.V\.$/, [' NV', '']],
  [/^V\.O\.F\. /, ['VOF ', 'Vennootschap onder firma ', '']],
  [/^Vereniging van Eigenaars /, ['VvE ', 'V.v.E. ', 'Vereniging van Eigenaren ']],
  [/^Stichting /, ['St. ', '']],
] as const

/** The legal form in another spelling, or left out; now and then `en` for `&`, or capitals throughout. */
function formAsWritten(name: string, random: Random): string {
  const [pattern, others] = FORMS.find(([form]) => form.test(name)) ?? []
  const reformed =
    pattern === undefined || others === undefined || random.chance(0.4)
      ? name
      : name.replace(pattern, random.pick(others))
  if (random.chance(0.1)) return reformed.toUpperCase()
  return random.chance(0.5) ? reformed.replace(' & ', ' en ') : reformed
}

/** Now and then a letter is missing, or two words change places. */
function misspelt(name: string, random: Random): string {
  const words = name.split(' ')
  if (words.length > 2 && random.chance(0.04))
    return [...words.slice(1, 2), ...words.slice(0, 1), ...words.slice(2)].join(' ')
  if (!random.chance(0.08)) return name
  const place = random.integer(2, Math.max(2, name.length - 3))
  return `${name.slice(0, place)}${name.slice(place + 1)}`
}
