import { html, type Markup } from '../../../../page/html.ts'
import type { Language } from '../../../../vocabulary/language.ts'
import { writeNumber, writeShare } from '../../explanation/number-words.ts'
import { renderFigure, type Table } from '../charts/figure.ts'
import { axisRow, type Row, renderRows } from '../charts/rows.ts'
import { linearScale } from '../charts/scale.ts'
import { spreadOfRounds } from '../summary/warnings.ts'
import { writeLevelName } from './level-name.ts'
import type { DrawSection } from './section.ts'

/** What each round of training found, and how far the rounds differ. */
export const drawTrainingRounds: DrawSection = ({ summary: { rounds }, model }, language) => {
  const levels = spreadOfRounds(rounds).map((spread) => ({ ...spread, words: writeLevelName(model, spread, language) }))
  if (levels.length === 0) return undefined
  const words = WORDS[language]
  const most = Math.max(...levels.map(({ bits }) => bits))
  const figure = { drawing: drawDots(levels, language), hint: words.hint, table: tableOf(levels, language) }
  const rules = rounds.map(
    ({ rule, iterations }, place) => html`<li>${words.round(place + 1, iterations)} <code>${rule}</code></li>`,
  )
  return {
    id: 'training',
    name: words.name,
    title: rounds.length < 2 ? words.oneRound : words.title(rounds.length, writeNumber(most, language, 1)),
    lead: words.lead,
    body: html`${renderFigure(figure, language)}<ul class="remarks">${rules}</ul>`,
    notSaid: words.notSaid,
  }
}

interface TrainedLevel {
  readonly comparison: string
  readonly words: string
  /** What the rounds found. */
  readonly ms: readonly number[]
  /** How far they differ. */
  readonly bits: number
}

function drawDots(levels: readonly TrainedLevel[], language: Language): Markup {
  const words = WORDS[language]
  const rows = levels.map(({ comparison, words: level, ms, bits }): Row => {
    const [low, high] = [Math.min(...ms) * 100, Math.max(...ms) * 100]
    const dots = ms.map((m) => html`<circle class="dot" cx="${m * 100}%" cy="50%" r="4.5"/>`)
    return {
      label: html`<b>${comparison}</b> ${level}`,
      bar: html`<line class="grid" x1="0" x2="100%" y1="50%" y2="50%"/><line class="reach" x1="${low}%" x2="${high}%" y1="50%" y2="50%"/>${dots}`,
      value: ms.length < 2 ? '' : words.bits(writeNumber(bits, language, 1)),
      says: words.says(writeShares(ms, language)),
    }
  })
  return renderRows([...rows, axisRow(linearScale(0, 100), { unit: words.percent, language })], words.name)
}

function tableOf(levels: readonly TrainedLevel[], language: Language): Table {
  const words = WORDS[language]
  return {
    caption: words.name,
    columns: [{ name: words.level }, { name: words.perRound }, { name: words.spread, isNumber: true }],
    rows: levels.map(({ comparison, words: level, ms, bits }) => [
      `${comparison}: ${level}`,
      writeShares(ms, language),
      writeNumber(bits, language, 1),
    ]),
  }
}

const writeShares = (ms: readonly number[], language: Language): string =>
  ms.map((m) => writeShare(m, language)).join('; ')

const DUTCH = {
  name: 'Hoe het model leerde',
  title: (rounds: number, bits: string) =>
    `Het model leerde in ${rounds} rondes, die hooguit ${bits} bits verschillen.`,
  oneRound: 'Het model leerde in één ronde, die met niets te vergelijken is.',
  lead: 'Elke ronde leert van andere paren. Een stip is wat een ronde vond voor m: hoe vaak een trap voorkomt bij paren die bij elkaar horen. Liggen de stippen dicht bij elkaar, dan zien de rondes hetzelfde.',
  percent: 'm in %',
  bits: (bits: string) => `${bits} bits`,
  says: (ms: string) => `De rondes vonden voor m: ${ms}.`,
  hint: 'Wijs een rij aan, of loop erlangs met de pijltjestoetsen.',
  level: 'Trap',
  perRound: 'm per ronde',
  spread: 'Verschil (bits)',
  round: (place: number, iterations: number) => `Ronde ${place}, klaar na ${iterations} stappen:`,
  notSaid: 'Wat dit niet zegt: dat het klopt als de rondes het eens zijn. Ze kunnen zich samen vergissen.',
}
const ENGLISH: typeof DUTCH = {
  name: 'How the model was trained',
  title: (rounds, bits) => `The model was trained in ${rounds} rounds, which differ by at most ${bits} bits.`,
  oneRound: 'The model was trained in one round, with nothing to compare it with.',
  lead: 'Each round learns from other pairs. A dot is what a round found for m: how frequent a level is among pairs that belong together. When the dots lie close together, the rounds see the same thing.',
  percent: 'm in %',
  bits: (bits) => `${bits} bits`,
  says: (ms) => `The rounds found for m: ${ms}.`,
  hint: 'Point at a row, or walk along them with the arrow keys.',
  level: 'Level',
  perRound: 'm per round',
  spread: 'Difference (bits)',
  round: (place, iterations) => `Round ${place}, done after ${iterations} steps:`,
  notSaid: 'What this does not say: that it is right when the rounds agree. They can be wrong together.',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
