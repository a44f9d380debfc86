import { z } from 'zod'

const TEXT = z.string().min(1)
const SHARE = z.number().positive().max(100)

type Nested = { readonly [code: string]: Nested }
const NESTED: z.ZodType<Nested> = z.lazy(() => z.record(TEXT, NESTED))

const HIERARCHY_FORMS = ['nested', 'codes', 'parents', 'file', 'hrc', 'digits'] as const

const HIERARCHY = z
  .strictObject({
    nested: NESTED.optional(),
    codes: z.array(TEXT).min(1).optional(),
    parents: z
      .array(z.tuple([TEXT, TEXT.nullable()]))
      .min(1)
      .optional(),
    file: TEXT.optional(),
    code: TEXT.optional(),
    parent: TEXT.optional(),
    hrc: TEXT.optional(),
    lead: TEXT.optional(),
    digits: z.array(z.int().positive()).min(1).optional(),
  })
  .refine((given) => HIERARCHY_FORMS.filter((form) => given[form] !== undefined).length === 1, {
    error: `give exactly one of ${HIERARCHY_FORMS.join(', ')}`,
  })
  .refine(({ file, code, parent }) => (file === undefined) === (code === undefined && parent === undefined), {
    error: 'a file needs "code" and "parent", the columns in it',
  })

const DIMENSION = z.strictObject({
  name: TEXT.optional(),
  column: TEXT,
  total: TEXT.optional(),
  hierarchy: HIERARCHY.optional(),
  missing: z.strictObject({ codes: z.array(TEXT).min(1), safe: z.boolean().default(true) }).optional(),
})

const RULE = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('p-percent'), p: SHARE, q: SHARE.optional() }),
  z.strictObject({ rule: z.literal('dominance'), n: z.int().min(1).max(10), k: SHARE }),
  z.strictObject({ rule: z.literal('frequency'), atLeast: z.int().min(2), margin: z.number().min(0).default(0) }),
  z.strictObject({
    rule: z.literal('manual'),
    margin: z.number().min(0).default(0),
    cells: z.array(z.record(TEXT, TEXT)).default([]),
  }),
])

const ROUNDING = z.strictObject({ rule: z.literal('round'), base: z.int().min(2).max(1000) })

/** What a spec may hold. Whatever is not named here is refused. */
export const SPEC = z.strictObject({
  name: TEXT,
  table: z.strictObject({
    kind: z.enum(['microdata', 'cells']),
    path: TEXT.optional(),
    format: z.enum(['csv', 'parquet', 'fixed']).optional(),
    separator: TEXT.optional(),
    header: z.boolean().optional(),
    columns: z.array(TEXT).min(1).optional(),
    decimals: z.enum(['.', ',']).default('.'),
    metadata: TEXT.optional(),
  }),
  dimensions: z
    .array(z.union([TEXT, DIMENSION]))
    .min(1)
    .max(6),
  crossings: z.array(z.array(TEXT).min(1)).min(1).optional(),
  measure: z.strictObject({
    kind: z.enum(['count', 'amount']),
    column: TEXT.optional(),
    weight: TEXT.optional(),
    unit: TEXT.optional(),
  }),
  holder: TEXT.optional(),
  cells: z
    .strictObject({
      contributors: TEXT.optional(),
      largest: z.array(TEXT).min(1).optional(),
      holder: TEXT.optional(),
      status: z
        .strictObject({ column: TEXT, unsafe: z.array(TEXT).min(1), shown: z.array(TEXT).default([]) })
        .optional(),
      lower: TEXT.optional(),
      upper: TEXT.optional(),
    })
    .optional(),
  empty: z.enum(['zero', 'impossible', 'not-measured']).default('zero'),
  protection: z.union([ROUNDING, RULE, z.array(RULE).min(1)]),
  costs: z.union([z.enum(['value', 'count', 'unit']), z.strictObject({ column: TEXT })]).default('value'),
  insiders: z.boolean().default(true),
})

export type WrittenSpec = z.infer<typeof SPEC>
export type WrittenDimension = z.infer<typeof DIMENSION>
export type WrittenHierarchy = z.infer<typeof HIERARCHY>
export type WrittenRule = z.infer<typeof RULE>
