import { createRandom, type Random } from '../random.ts'
import type { TruthFiles } from './truth-files.ts'

/** What goes wrong in a delivery as it does in real ones; each is written down in `truth/dirt.csv`. */
export interface Dirt {
  /** Whether something that goes wrong in such a share of all places does so here. */
  strikes(rate: number): boolean
  /** The same for someone or something by its number: the answer is the same each time that it is told of. */
  strikesAlways(rate: number, number: string): boolean
  /**
   * Writes down what went wrong. `rejectedAs` is the reason by which its reader rejects it; left out when the reader
   * takes it as it is, as it should where the register allows it.
   */
  note(place: string, reason: string, rejectedAs?: string): Promise<void>
}

export function createDirt(
  register: string,
  setting: { readonly random: Random; readonly truth: Pick<TruthFiles, 'addDirt'>; readonly level: number },
): Dirt {
  return {
    strikes: (rate) => setting.random.fraction() < rate * setting.level,
    strikesAlways: (rate, number) => createRandom(`${register} ${number}`).fraction() < rate * setting.level,
    note: (place, reason, rejectedAs = '') => setting.truth.addDirt({ register, place, reason, rejectedAs }),
  }
}
