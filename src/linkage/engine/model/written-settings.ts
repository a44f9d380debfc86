import type { Comparison, Level, LinkModel, TrainingPlan } from './link-model.ts'
import type { ComparisonSettings, LevelSettings, Settings } from './settings-shape.ts'

/** A model as settings that Splink reads too, once the keys derived_columns and training are taken out when present. */
export function toSettings(model: LinkModel): Settings {
  const derived = model.derivedColumns.map(({ name, sql }) => [name, sql] as const)
  return {
    link_type: model.linkType,
    ...(model.prior === undefined ? {} : { probability_two_random_records_match: model.prior }),
    retain_matching_columns: model.keepsComparedColumns,
    retain_intermediate_calculation_columns: true,
    additional_columns_to_retain: [...model.keptColumns],
    sql_dialect: 'duckdb',
    em_convergence: model.training.convergence,
    max_iterations: model.training.mostIterations,
    unique_id_column_name: model.idColumn,
    source_dataset_column_name: model.sourceColumn,
    blocking_rules_to_generate_predictions: model.blockingRules.map(({ sql, listColumns }) => ({
      blocking_rule: sql,
      sql_dialect: 'duckdb',
      ...(listColumns.length === 0 ? {} : { arrays_to_explode: [...listColumns] }),
    })),
    comparisons: model.comparisons.map(comparisonSettings),
    ...(derived.length === 0 ? {} : { derived_columns: Object.fromEntries(derived) }),
    ...trainingSettings(model.training),
  }
}

function comparisonSettings({ name, description, levels }: Comparison): ComparisonSettings {
  return {
    output_column_name: name,
    comparison_levels: levels.map(levelSettings),
    ...(description === undefined ? {} : { comparison_description: description }),
  }
}

function levelSettings({ sql, label, isNull, m, u, keepM, keepU, frequency }: Level): LevelSettings {
  return {
    sql_condition: sql,
    label_for_charts: label,
    ...(isNull ? { is_null_level: true } : {}),
    ...(m === undefined ? {} : { m_probability: m }),
    ...(u === undefined ? {} : { u_probability: u }),
    fix_m_probability: keepM,
    fix_u_probability: keepU,
    ...(frequency === undefined
      ? {}
      : {
          tf_adjustment_column: frequency.column,
          tf_adjustment_weight: frequency.weight,
          ...(frequency.rarest === 0 ? {} : { tf_minimum_u_value: frequency.rarest }),
          ...(frequency.againstOwnLevel ? { disable_tf_exact_match_detection: true } : {}),
        }),
  }
}

/** Only what was asked for; what has a default goes by Splink's own keys, or is left to it. */
function trainingSettings({
  certainRules,
  certainRecall,
  roundRules,
  randomPairs,
}: TrainingPlan): Pick<Settings, 'training'> {
  const given = {
    ...(certainRules === undefined ? {} : { certain_rules: [...certainRules] }),
    ...(certainRecall === undefined ? {} : { certain_recall: certainRecall }),
    ...(roundRules === undefined ? {} : { round_rules: [...roundRules] }),
    ...(randomPairs === DEFAULT_RANDOM_PAIRS ? {} : { random_pairs: randomPairs }),
  }
  return Object.keys(given).length === 0 ? {} : { training: given }
}

/** How many pairs are drawn for u when a model does not say. */
export const DEFAULT_RANDOM_PAIRS = 1_000_000
