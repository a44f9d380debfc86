import type { Methods, Release } from '../../../publication/contract.ts'

/** What `/methode/…` can name: a way of working, an indicator, or a subject. */
export function methodNames({ methods, indicators }: Methods, { subjects }: Release): ReadonlySet<string> {
  return new Set([
    ...methods.map(({ id }) => id),
    ...indicators.map(({ code }) => code),
    ...subjects.map(({ id }) => id),
  ])
}
