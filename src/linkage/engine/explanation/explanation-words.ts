import type { Language } from '../../../vocabulary/language.ts'
import { writeLevel } from './level-words.ts'
import { writeBits, writeNumber, writeRounded, writeShare } from './number-words.ts'
import type { ExplainedFrequency, PairExplanation } from './pair-explanation.ts'

/** A step from what was known before to the total. */
export interface ExplainedStep {
  readonly kind: 'prior' | 'comparison' | 'frequency' | 'total'
  /** The comparison, or what the step is. */
  readonly name: string
  /** What is the case, as a sentence. */
  readonly says: string
  /** What that is worth, as a sentence. */
  readonly means: string
  /** In bits; of the total all that goes before. */
  readonly weight: number
}

/** The explanation as steps in plain words, from the prior to the total. The weights before the last add up to it. */
export function writeSteps(explanation: PairExplanation, language: Language): readonly ExplainedStep[] {
  const { prior, parts, weight, probability } = explanation
  const words = WORDS[language]
  const steps = parts.flatMap(({ name, meaning, label, weight: levelWeight, frequency }): ExplainedStep[] => [
    {
      kind: 'comparison',
      name,
      says: writeLevel({ name, meaning, label }, language),
      means: meaning.kind === 'missing' ? words.nothing : writeOdds(levelWeight, language),
      weight: levelWeight,
    },
    ...(frequency === undefined ? [] : [writeFrequency(frequency, language)]),
  ])
  return [
    {
      kind: 'prior',
      name: words.prior,
      says: words.oneIn(prior.probability),
      means: words.priorMeans,
      weight: prior.weight,
    },
    ...steps,
    { kind: 'total', name: words.total, says: words.sum(weight), means: words.outOf(probability), weight },
  ]
}

/** Which rule brought the two together, and what a person decided; for below the steps. `named` says by whom, and why. */
export function writeRemarks(
  { rule, judgement }: PairExplanation,
  language: Language,
  { named }: { readonly named: boolean },
): readonly string[] {
  const words = WORDS[language]
  return [
    ...(rule === undefined ? [] : [words.rule(rule.place + 1, rule.sql)]),
    ...(judgement === undefined ? [] : [words.judgement[judgement.verdict]]),
    ...(judgement === undefined || !named ? [] : [words.judged(judgement.author, judgement.reason)]),
  ]
}

/** Evidence in bits as odds: 3.6 bits is `12 times as likely for two that belong together`. */
export function writeOdds(bits: number, language: Language): string {
  const words = WORDS[language]
  const times = 2 ** Math.abs(bits)
  if (times < 1.05) return words.even
  const written = times >= 1e9 ? words.billion : writeRounded(times, language)
  return bits > 0 ? words.together(written) : words.apart(written)
}

function writeFrequency({ share, counted, weight, column }: ExplainedFrequency, language: Language): ExplainedStep {
  const words = WORDS[language]
  const says =
    counted !== undefined
      ? words.shared(writeNumber(counted.records, language), writeNumber(counted.of, language))
      : share === undefined
        ? words.shareUnknown
        : words.share(writeShare(share, language))
  const means = Math.abs(weight) < 0.07 ? words.ordinary : weight > 0 ? words.rare : words.frequent
  return { kind: 'frequency', name: words.frequencyOf(column), says, means, weight }
}

const DUTCH = {
  prior: 'Vooraf',
  priorMeans: 'Zo begint elk paar.',
  oneIn: (chance: number) => `Van elke ${writeRounded(1 / chance, 'nl')} willekeurige paren hoort er 1 bij elkaar.`,
  nothing: 'Dat zegt niets, en telt dus niet mee.',
  even: 'Dat komt even vaak voor bij paren die bij elkaar horen als bij andere.',
  together: (times: string) => `Dat komt ${times} keer zo vaak voor bij paren die bij elkaar horen.`,
  apart: (times: string) => `Dat komt ${times} keer zo vaak voor bij paren die níet bij elkaar horen.`,
  billion: 'meer dan een miljard',
  frequencyOf: (column: string) => `${column}, hoe zeldzaam`,
  share: (share: string) => `Deze waarde staat bij ${share} van de records.`,
  shared: (records: string, of: string) => `Deze waarde staat bij ${records} van de ${of} records.`,
  shareUnknown: 'Hoe vaak deze waarde voorkomt, weegt mee.',
  rare: 'Dat is zeldzamer dan gewoonlijk, dus dit zegt meer.',
  frequent: 'Dat is vaker dan gewoonlijk, dus dit zegt minder.',
  ordinary: 'Dat is niet zeldzaam en niet gewoon, dus dit verandert niets.',
  total: 'Samen',
  sum: (bits: number) => `Alles opgeteld: ${writeBits(bits, 'nl')} bits.`,
  outOf: (chance: number) => `De kans dat deze twee bij elkaar horen is volgens het model ${writeShare(chance, 'nl')}.`,
  rule: (place: number, sql: string) => `Deze twee zijn vergeleken door regel ${place}: ${sql}`,
  judgement: {
    same: 'Een mens oordeelde dat deze twee bij elkaar horen. Dat gaat voor.',
    different: 'Een mens oordeelde dat deze twee niet bij elkaar horen. Dat gaat voor.',
    unsure: 'Een mens keek ernaar en wist het niet zeker. Het gewicht beslist.',
    withdrawn: 'Een mens trok een eerder oordeel in. Het gewicht beslist.',
  },
  judged: (author: string, reason: string) => `Oordeel van ${author}: ${reason}`,
}

const ENGLISH: typeof DUTCH = {
  prior: 'Beforehand',
  priorMeans: 'Every pair starts like this.',
  oneIn: (chance) => `Of every ${writeRounded(1 / chance, 'en')} pairs drawn at random, 1 belongs together.`,
  nothing: 'That says nothing, and so does not count.',
  even: 'That is as frequent in pairs that belong together as in others.',
  together: (times) => `That is ${times} times as likely for two that belong together.`,
  apart: (times) => `That is ${times} times as likely for two that do not belong together.`,
  billion: 'more than a billion',
  frequencyOf: (column) => `${column}, how rare`,
  share: (share) => `The value is shared by ${share} of the records.`,
  shared: (records, of) => `The value is shared by ${records} of ${of} records.`,
  shareUnknown: 'How frequent the value is counts as well.',
  rare: 'That is rarer than usual, so it says more.',
  frequent: 'That is more than usual, so it says less.',
  ordinary: 'That is neither rare nor frequent, so it changes nothing.',
  total: 'Together',
  sum: (bits) => `Everything added up: ${writeBits(bits, 'en')} bits.`,
  outOf: (chance) => `By the model, the chance that these two belong together is ${writeShare(chance, 'en')}.`,
  rule: (place, sql) => `These two were compared because of rule ${place}: ${sql}`,
  judgement: {
    same: 'A person judged that these two belong together. That comes first.',
    different: 'A person judged that these two do not belong together. That comes first.',
    unsure: 'A person looked and was not sure. The weight decides.',
    withdrawn: 'A person withdrew an earlier judgement. The weight decides.',
  },
  judged: (author, reason) => `Judged by ${author}: ${reason}`,
}

const WORDS: Readonly<Record<Language, typeof DUTCH>> = { nl: DUTCH, en: ENGLISH }
