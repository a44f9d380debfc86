import { html } from '../../../../page/html.ts'
import type { Language } from '../../../../vocabulary/language.ts'
import { writeNumber, writeShare } from '../../explanation/number-words.ts'
import type { LinkModel } from '../../model/link-model.ts'
import type { LinkWarning } from '../summary/link-summary.ts'
import { writeLevelName } from './level-name.ts'
import type { DrawSection } from './section.ts'

/** What to know before trusting the outcome. There is always an answer, also when it is nothing. */
export const drawAttentionPoints: DrawSection = ({ summary, model }, language) => {
  const words = WORDS[language]
  const { warnings } = summary
  const items = warnings.map((warning) => html`<li>${sentenceOf(warning, model, language)}</li>`)
  return {
    id: 'attention',
    name: words.name,
    title: warnings.length === 0 ? words.none : words.some(warnings.length),
    lead: warnings.length === 0 ? words.noneLead : words.someLead,
    body: warnings.length === 0 ? html`` : html`<ul class="attention">${items}</ul>`,
  }
}

function sentenceOf(warning: LinkWarning, model: LinkModel, language: Language): string {
  const words = WORDS[language]
  switch (warning.kind) {
    case 'no-pairs':
      return words.noPairs
    case 'column-empty':
      return words.columnEmpty(warning.column)
    case 'rule-makes-nothing':
      return words.ruleMakesNothing(warning.rule)
    case 'many-unlinkable':
      return words.manyUnlinkable(writeShare(warning.share, language))
    case 'large-cluster':
      return words.largeCluster(writeNumber(warning.size, language))
    case 'level-never-seen':
      return words.levelNeverSeen(levelName(warning, model, language))
    case 'level-not-trained':
      return words.levelNotTrained(levelName(warning, model, language))
    case 'level-order':
      return words.levelOrder(levelName(warning, model, language))
    case 'rounds-differ':
      return words.roundsDiffer(warning.comparison, writeNumber(warning.bits, language, 1))
    default:
      return warning satisfies never
  }
}

function levelName(at: { readonly comparison: string; readonly gamma: number }, model: LinkModel, language: Language) {
  return `${at.comparison}, “${writeLevelName(model, at, language)}”`
}

const DUTCH = {
  name: 'Eerst dit',
  none: 'Er is niets opgevallen dat u eerst moet weten.',
  noneLead: 'Alle kolommen hebben waarden, elke trap is geleerd en kwam voor, en de rondes zijn het eens.',
  some: (count: number) => (count === 1 ? 'Eén ding om eerst te weten.' : `${count} dingen om eerst te weten.`),
  someLead: 'Lees dit voordat u de uitkomst gebruikt.',
  noPairs: 'Er is geen enkel paar vergeleken. Geen zoekregel vond iets.',
  columnEmpty: (column: string) => `De kolom ${column} is helemaal leeg. Wat ermee vergeleken wordt, weegt niets.`,
  ruleMakesNothing: (rule: string) => `Deze zoekregel vond geen nieuwe paren: ${rule}`,
  manyUnlinkable: (share: string) =>
    `${share} van de records is nooit te koppelen: er staat te weinig in, of de grens ligt te hoog.`,
  largeCluster: (size: string) => `De grootste groep telt ${size} records. Zo groot is zelden echt: kijk hem na.`,
  levelNeverSeen: (level: string) => `Geen vergeleken paar kwam op deze trap: ${level}`,
  levelNotTrained: (level: string) => `Deze trap is niet geleerd en weegt volgens een vaste aanname: ${level}`,
  levelOrder: (level: string) => `Deze ruimere trap weegt zwaarder dan de strengere ervoor. Dat is vreemd: ${level}`,
  roundsDiffer: (comparison: string, bits: string) =>
    `De rondes van het leren zijn het niet eens over ${comparison}: ze verschillen tot ${bits} bits.`,
}
const ENGLISH: typeof DUTCH = {
  name: 'First this',
  none: 'Nothing stood out that you should know first.',
  noneLead: 'Every column has values, every level was trained and occurred, and the rounds agree.',
  some: (count) => (count === 1 ? 'One thing to know first.' : `${count} things to know first.`),
  someLead: 'Read this before you use the outcome.',
  noPairs: 'Not one pair was compared. No blocking rule found anything.',
  columnEmpty: (column) => `The column ${column} is wholly empty. What is compared by it weighs nothing.`,
  ruleMakesNothing: (rule) => `This blocking rule found no further pairs: ${rule}`,
  manyUnlinkable: (share) =>
    `${share} of the records can never be linked: they hold too little, or the threshold is too high.`,
  largeCluster: (size) => `The largest group has ${size} records. One so large is seldom real: look at it.`,
  levelNeverSeen: (level) => `No pair that was compared came to this level: ${level}`,
  levelNotTrained: (level) => `This level was not trained and weighs by a fixed assumption: ${level}`,
  levelOrder: (level) => `This looser level weighs more than the stricter one before it. That is odd: ${level}`,
  roundsDiffer: (comparison, bits) =>
    `The rounds of training do not agree on ${comparison}: they differ by up to ${bits} bits.`,
}
const WORDS = { nl: DUTCH, en: ENGLISH }
