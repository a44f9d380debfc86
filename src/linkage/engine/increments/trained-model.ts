import { InputFault } from '../../../vocabulary/input-fault.ts'
import type { Comparison, Level, LinkModel } from '../model/link-model.ts'
import { toSettings } from '../model/written-settings.ts'

/**
 * The earlier model, when the given one asks the same of the same columns and holds no other number. Throws an
 * InputFault when it does not: pairs that were kept and pairs that are new would not be weighed alike.
 */
export function trainedAs(earlier: LinkModel, given: LinkModel, folder: string): LinkModel {
  const filled = {
    ...given,
    prior: given.prior ?? earlier.prior,
    training: earlier.training,
    comparisons: given.comparisons.map((comparison, place) => fill(comparison, earlier.comparisons[place])),
  }
  if (JSON.stringify(toSettings(filled)) === JSON.stringify(toSettings(earlier))) return earlier
  throw new InputFault({
    code: 'model-changed',
    file: folder,
    says: 'The model that made this earlier result is not the one that is given now.',
    remedy: 'Give the model.json of the earlier result, or run without --previous.',
  })
}

function fill(given: Comparison, earlier: Comparison | undefined): Comparison {
  return { ...given, levels: given.levels.map((level, place) => fillLevel(level, earlier?.levels[place])) }
}

function fillLevel(given: Level, earlier: Level | undefined): Level {
  return { ...given, m: given.m ?? earlier?.m, u: given.u ?? earlier?.u }
}
