import type { z } from 'zod'
import type { Language, Words } from '../../../vocabulary/language.ts'
import type { OpenRelease } from '../open-release.ts'

/** One page of a list, counted from 1. */
export interface Page {
  readonly number: number
  readonly size: number
  /** How many there are in all. */
  readonly total: number
}

/** What an answer can be written as. */
export type Form = 'application/json' | 'text/csv' | 'application/geo+json' | 'application/pdf'

export interface Parameter {
  readonly name: string
  /** What it is, for the description: in Dutch, as the API Design Rules ask. */
  readonly description: string
  /** Takes the text of the address. Whether the release has such a thing is for the resource to say. */
  readonly schema: z.ZodType
  /** What to send instead, for who sent something else. */
  readonly remedy: Words
  readonly example: string
}

/** What someone asks, after its shape was checked. */
export interface Question {
  readonly open: OpenRelease
  readonly language: Language
  readonly form: Form
  /** The parts of the path that stand for something, by name. */
  readonly path: Readonly<Record<string, string>>
  /** What follows the question mark and has the right shape, by name. */
  readonly query: ReadonlyMap<string, string>
  /** Says what is wrong with the question. All of it is told together. */
  readonly complain: (says: Words) => void
  readonly say: (words: Words) => string
  /** A reference to a place on this site, seen from the address that was asked. */
  readonly refer: (path: string) => string
}

/**
 * What a resource answers. `unknown`: nothing has this address. `busy`: too many ask for what takes time to make. Undefined: the question was wrong, and the resource has
 * complained about it.
 */
export type Answer =
  | { readonly kind: 'json'; readonly body: unknown; readonly page?: Page }
  | {
      readonly kind: 'written'
      readonly content: string | Uint8Array<ArrayBuffer>
      readonly page?: Page
      /** When it is not the language of the question. */
      readonly language?: Language
    }
  | { readonly kind: 'unknown'; readonly says: Words }
  | { readonly kind: 'busy' }
  | undefined

/** One thing that can be asked for. The routes and the description are both made from the list of them. */
export interface Resource {
  /** Below `/v1`: `/themas`, `/onderwerpen/{onderwerp}`. */
  readonly path: string
  readonly operation: string
  readonly tag: string
  readonly summary: string
  readonly description: string
  readonly pathParameters: readonly Parameter[]
  readonly parameters: readonly Parameter[]
  /** The first is for those who do not mind. */
  readonly forms: readonly Form[]
  readonly schema: z.ZodType
  readonly answer: (question: Question) => Promise<Answer>
}
