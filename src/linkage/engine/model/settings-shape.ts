import { z } from 'zod'

const CHANCE = z.number().min(0).max(1).nullish()
const TEXT = z.string().min(1)
const DIALECT = z.literal('duckdb', 'only SQL of DuckDB can be run here; rewrite the conditions in it').optional()

/** Splink can name the columns of its result otherwise; everything that reads ours counts on these. */
const usualPrefix = (usual: string) => z.literal(usual, `only ${usual} is known; leave this key out`).optional()

const LEVEL = z.strictObject({
  sql_condition: TEXT,
  label_for_charts: z.string().optional(),
  is_null_level: z.boolean().optional(),
  m_probability: CHANCE,
  u_probability: CHANCE,
  fix_m_probability: z.boolean().optional(),
  fix_u_probability: z.boolean().optional(),
  tf_adjustment_column: TEXT.nullish(),
  tf_adjustment_weight: z.number().min(0).optional(),
  tf_minimum_u_value: z.number().min(0).max(1).optional(),
  disable_tf_exact_match_detection: z.boolean().optional(),
})

const COMPARISON = z.strictObject({
  output_column_name: TEXT.optional(),
  comparison_description: z.string().nullish(),
  comparison_levels: z.array(LEVEL).min(2),
})

const RULE = z.union([
  TEXT,
  z.strictObject({
    blocking_rule: TEXT,
    sql_dialect: DIALECT,
    /** How Splink 3 and 4 divided work; it changes no result. */
    salting_partitions: z.int().nullish(),
    arrays_to_explode: z.array(TEXT).nullish(),
  }),
])

const TRAINING = z.strictObject({
  certain_rules: z.array(TEXT).min(1).optional(),
  certain_recall: z.number().gt(0).max(1).optional(),
  round_rules: z.array(TEXT).min(1).optional(),
  random_pairs: z.int().min(1).optional(),
  convergence: z.number().gt(0).optional(),
  most_iterations: z.int().min(1).optional(),
})

/** The settings of Splink 3 to 5 as they are, and two optional keys of our own: derived_columns and training. */
export const SETTINGS = z.strictObject({
  link_type: z.enum(['dedupe_only', 'link_only', 'link_and_dedupe']),
  probability_two_random_records_match: z.number().gt(0).lt(1).nullish(),
  retain_matching_columns: z.boolean().optional(),
  retain_intermediate_calculation_columns: z.boolean().optional(),
  additional_columns_to_retain: z.array(TEXT).optional(),
  sql_dialect: DIALECT,
  linker_uid: z.string().nullish(),
  em_convergence: z.number().gt(0).optional(),
  max_iterations: z.int().min(1).optional(),
  match_weight_column_prefix: usualPrefix('mw_'),
  bayes_factor_column_prefix: usualPrefix('bf_'),
  term_frequency_adjustment_column_prefix: usualPrefix('tf_'),
  comparison_vector_value_column_prefix: usualPrefix('gamma_'),
  unique_id_column_name: TEXT.optional(),
  source_dataset_column_name: TEXT.optional(),
  blocking_rules_to_generate_predictions: z.array(RULE).min(1).max(255),
  comparisons: z.array(COMPARISON).min(1),
  derived_columns: z.record(TEXT, TEXT).optional(),
  training: TRAINING.optional(),
})

export type Settings = z.infer<typeof SETTINGS>
export type LevelSettings = z.infer<typeof LEVEL>
export type ComparisonSettings = z.infer<typeof COMPARISON>
export type RuleSettings = z.infer<typeof RULE>
