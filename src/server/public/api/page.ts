import { z } from 'zod'
import type { Page, Parameter, Question } from './resource.ts'

const USUAL_SIZE = 100
const LARGEST_SIZE = 1000

export const PAGE_PARAMETERS: readonly Parameter[] = [
  {
    name: 'pagina',
    description: 'Welke bladzijde van de lijst u wilt; de eerste is 1.',
    schema: z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .transform(Number)
      .pipe(z.int().min(1).max(999_999))
      .default(1),
    remedy: {
      nl: 'Geef bij "pagina" een heel getal vanaf 1.',
      en: 'Give a whole number from 1 for "pagina".',
    },
    example: '1',
  },
  {
    name: 'aantalPerPagina',
    description:
      'Hoeveel er op een bladzijde staan. Voor een hele tabel is er een bestand: zie "bestanden" bij een onderwerp.',
    schema: z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .transform(Number)
      .pipe(z.int().min(1).max(LARGEST_SIZE))
      .default(USUAL_SIZE),
    remedy: {
      nl: `Geef bij "aantalPerPagina" een heel getal van 1 tot en met ${LARGEST_SIZE}.`,
      en: `Give a whole number from 1 to ${LARGEST_SIZE} for "aantalPerPagina".`,
    },
    example: '100',
  },
]

/** The page that is asked for of so many. Complains when there is no such page. */
export function chosenPage({ query, complain }: Question, total: number): Page | undefined {
  const number = Number(query.get('pagina') ?? 1)
  const size = Number(query.get('aantalPerPagina') ?? USUAL_SIZE)
  const last = lastPage({ number, size, total })
  if (number <= last) return { number, size, total }
  complain({
    nl: `Er is geen bladzijde ${number}: de laatste is ${last}.`,
    en: `There is no page ${number}: the last is ${last}.`,
  })
  return undefined
}

export function onPage<T>(list: readonly T[], { number, size }: Page): readonly T[] {
  return list.slice((number - 1) * size, number * size)
}

/** What a list says of itself, beside what is in it. */
export function toPaging({ number, size, total }: Page) {
  return { totaal: total, pagina: number, aantalPerPagina: size }
}

/** The header `Link` (RFC 8288) to the pages around this one, seen from the address that was asked. */
export function pageLinks(page: Page, query: URLSearchParams): string {
  const at = (number: number, rel: string) => {
    const other = new URLSearchParams(query)
    other.set('pagina', String(number))
    return `<?${other}>; rel="${rel}"`
  }
  const last = lastPage(page)
  return [
    at(1, 'first'),
    ...(page.number > 1 ? [at(page.number - 1, 'prev')] : []),
    ...(page.number < last ? [at(page.number + 1, 'next')] : []),
    at(last, 'last'),
  ].join(', ')
}

function lastPage({ size, total }: Page): number {
  return Math.max(1, Math.ceil(total / size))
}
