import type { MethodIndicator, Methods, MethodValue } from '../publication/contract.ts'
import { CATALOGUE, UNCOMPUTED } from '../signals/catalogue.ts'
import type { Indicator, InnocentExplanation, LifeStage, Limit } from '../signals/indicator.ts'
import type { Words } from '../vocabulary/language.ts'
import { FAMILY_WORDS } from '../vocabulary/signal-words.ts'
import NAMES from './limit-words/names.json' with { type: 'json' }
import REASONS from './limit-words/reasons.json' with { type: 'json' }
import UNITS from './limit-words/units.json' with { type: 'json' }

const STAGE_WORDS: Readonly<Record<LifeStage, Words>> = {
  hypothesis: {
    nl: 'vermoeden: wordt onderzocht en telt niet mee',
    en: 'hypothesis: under study, and does not count',
  },
  trial: { nl: 'proef: telt mee, en wordt gemeten', en: 'trial: counts, and is being measured' },
  pilot: { nl: 'pilot: telt mee, en wordt met bezoeken getoetst', en: 'pilot: counts, and is tested by visits' },
  mature: { nl: 'volwassen: heeft alle stappen doorstaan', en: 'mature: has passed all steps' },
  withdrawn: { nl: 'ingetrokken: wordt niet meer gevraagd', en: 'withdrawn: no longer asked' },
}

function toMethodIndicator({ baseRate, innocentExplanations, limits, ...indicator }: Indicator): MethodIndicator {
  const { code, version, name, family, stage, says, doesNotSay, source } = indicator
  const { rate: prevalence, sensitivity, specificity } = baseRate
  return {
    ...{ code, version, name, says, doesNotSay, source },
    family: FAMILY_WORDS[family],
    stage: STAGE_WORDS[stage],
    innocentExplanations: innocentExplanations.map(toldExplanation),
    values: Object.entries(limits).map(toMethodValue),
    baseRate: { prevalence, sensitivity, specificity, source: baseRate.source },
  }
}

/** An explanation that cannot be tested yet says so. */
function toldExplanation({ says, untestedBecause: because }: InnocentExplanation): Words {
  if (because === undefined) return says
  return {
    nl: `${says.nl} Dit kan nog niet worden getoetst. ${because.nl}`,
    en: `${says.en} This cannot be tested yet. ${because.en}`,
  }
}

/**
 * Reasons and units are written in English where the limit is; the Dutch is found by that text. Throws a TypeError where there is
 * none.
 */
function toMethodValue([name, { value, unit, owner, reason, validFrom }]: readonly [string, Limit]): MethodValue {
  return {
    name: found(NAMES, name),
    value,
    unit: { nl: found(UNITS, unit), en: unit },
    reason: { nl: found(REASONS, reason), en: reason },
    owner,
    validFrom,
  }
}

function found<W>(words: Readonly<Record<string, W>>, key: string): W {
  const word = words[key]
  if (word === undefined) throw new TypeError(`The words of limits have nothing for: ${key}`)
  return word
}

/** The catalogue of indicators as readers of a release see it, with the limits as the indicators themselves read them. */
export const METHOD_INDICATORS: readonly MethodIndicator[] = CATALOGUE.map(toMethodIndicator)

/** What the catalogue names and does not compute, with the reason. */
export const NOT_COMPUTED: Methods['notComputed'] = UNCOMPUTED.map(({ code, name, because }) => ({
  code,
  name,
  reason: because,
}))
