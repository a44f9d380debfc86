import { readFile } from 'node:fs/promises'
import { InputFault } from '../../../vocabulary/input-fault.ts'
import { isElse } from './gamma.ts'
import type { BlockingRule, Comparison, FrequencyAdjustment, Level, LinkModel, TrainingPlan } from './link-model.ts'
import { adjustedU } from './match-weight.ts'
import {
  type ComparisonSettings,
  type LevelSettings,
  type RuleSettings,
  SETTINGS,
  type Settings,
} from './settings-shape.ts'
import { namesIn, toName } from './sql-names.ts'
import { DEFAULT_RANDOM_PAIRS } from './written-settings.ts'

/** As Splink, but for the pairs drawn. */
const DEFAULT_TRAINING = { randomPairs: DEFAULT_RANDOM_PAIRS, convergence: 0.0001, mostIterations: 25 }

/** Reads a model from a file of settings as Splink writes them. Throws an InputFault with every fault that it has. */
export async function readModel(path: string): Promise<LinkModel> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw settingsFault(path, ['there is no such file'], cause)
  })
  try {
    return parseSettings(JSON.parse(text), path)
  } catch (cause) {
    if (cause instanceof SyntaxError) throw settingsFault(path, ['it is no JSON'], cause)
    throw cause
  }
}

/** The model that settings describe. `file` is only for naming in an InputFault, which lists every fault. */
export function parseSettings(settings: unknown, file: string): LinkModel {
  const { data, error } = SETTINGS.safeParse(settings)
  if (data === undefined)
    throw settingsFault(
      file,
      error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`),
    )
  const model = toModel(data)
  const faults = model.comparisons.flatMap((comparison, place) => comparisonFaults(comparison, place, model))
  if (faults.length > 0) throw settingsFault(file, faults)
  return model
}

function toModel(settings: Settings): LinkModel {
  return {
    linkType: settings.link_type,
    prior: settings.probability_two_random_records_match ?? undefined,
    idColumn: toName(settings.unique_id_column_name ?? 'unique_id'),
    sourceColumn: toName(settings.source_dataset_column_name ?? 'source_dataset'),
    keptColumns: (settings.additional_columns_to_retain ?? []).map(toName),
    keepsComparedColumns: settings.retain_matching_columns ?? true,
    derivedColumns: Object.entries(settings.derived_columns ?? {}).map(([name, sql]) => ({ name, sql })),
    blockingRules: settings.blocking_rules_to_generate_predictions.map(toRule),
    comparisons: settings.comparisons.map(toComparison),
    training: toTraining(settings),
  }
}

function toTraining({ training = {}, em_convergence, max_iterations }: Settings): TrainingPlan {
  return {
    certainRules: training.certain_rules,
    certainRecall: training.certain_recall,
    roundRules: training.round_rules,
    randomPairs: training.random_pairs ?? DEFAULT_TRAINING.randomPairs,
    convergence: training.convergence ?? em_convergence ?? DEFAULT_TRAINING.convergence,
    mostIterations: training.most_iterations ?? max_iterations ?? DEFAULT_TRAINING.mostIterations,
  }
}

function toRule(rule: RuleSettings): BlockingRule {
  if (typeof rule === 'string') return { sql: rule, listColumns: [] }
  return { sql: rule.blocking_rule, listColumns: (rule.arrays_to_explode ?? []).map(toName) }
}

function toComparison(settings: ComparisonSettings): Comparison {
  return {
    name: settings.output_column_name ?? nameAfterColumns(settings),
    description: settings.comparison_description ?? undefined,
    levels: settings.comparison_levels.map(toLevel),
  }
}

/** As Splink names a comparison that has no name: after the columns that it compares. */
function nameAfterColumns({ comparison_levels }: ComparisonSettings): string {
  const columns = comparison_levels.flatMap(({ sql_condition }) =>
    namesIn(sql_condition).flatMap(({ name, isCalled }) => (!isCalled && /_l$/i.test(name) ? [name.slice(0, -2)] : [])),
  )
  return [...new Set(columns)].join('_') || 'comparison'
}

function toLevel(settings: LevelSettings): Level {
  return {
    sql: settings.sql_condition,
    label: settings.label_for_charts ?? settings.sql_condition,
    isNull: settings.is_null_level ?? false,
    m: settings.m_probability ?? undefined,
    u: settings.u_probability ?? undefined,
    keepM: settings.fix_m_probability ?? false,
    keepU: settings.fix_u_probability ?? false,
    frequency: toFrequency(settings),
  }
}

function toFrequency(settings: LevelSettings): FrequencyAdjustment | undefined {
  const { tf_adjustment_column, tf_adjustment_weight = 1, tf_minimum_u_value = 0 } = settings
  if (tf_adjustment_column === undefined || tf_adjustment_column === null) return undefined
  return {
    column: toName(tf_adjustment_column),
    weight: tf_adjustment_weight,
    rarest: tf_minimum_u_value,
    againstOwnLevel: settings.disable_tf_exact_match_detection ?? false,
  }
}

/** What a shape cannot say: which levels belong where, and that names do not clash. */
function comparisonFaults(comparison: Comparison, place: number, { comparisons }: LinkModel): string[] {
  const at = `comparisons.${place}`
  const { levels, name } = comparison
  const elses = levels.findIndex(isElse)
  return [
    ...(comparisons.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) < place
      ? [`${at}.output_column_name: another comparison is called ${name} too`]
      : []),
    ...(elses === levels.length - 1 ? [] : [`${at}.comparison_levels: the last level, and no other, must be ELSE`]),
    ...(levels.some((level) => !level.isNull && !isElse(level))
      ? []
      : [`${at}.comparison_levels: no level says that two values are alike`]),
    ...levels.flatMap((level, number) =>
      level.frequency !== undefined && !isElse(level) && adjustedU(comparison, level) === undefined
        ? [
            `${at}.comparison_levels.${number}.tf_adjustment_column: no level compares ${level.frequency.column} exactly; ` +
              'add one, or set disable_tf_exact_match_detection',
          ]
        : [],
    ),
  ]
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'the file' : path.map(String).join('.')
}

function settingsFault(file: string, faults: readonly string[], cause?: unknown): InputFault {
  return new InputFault({
    code: 'model-not-understood',
    file,
    says: `This is no model that can be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}\n`,
    remedy: 'Correct the settings; `zichtlijn link --draft-model` drafts them from a file.',
    cause,
  })
}
