import { html } from '../../../../page/html.ts'
import { writeNumber, writeShare } from '../../explanation/number-words.ts'
import { renderFigure } from '../charts/figure.ts'
import { barBetween, type Row, renderRows } from '../charts/rows.ts'
import { linearScale } from '../charts/scale.ts'
import type { BlockingStep } from '../summary/link-summary.ts'
import type { DrawSection } from './section.ts'

/** How many pairs each blocking rule added to be compared. */
export const drawBlockingRules: DrawSection = ({ summary }, language) => {
  const { blocking, possiblePairs } = summary
  const words = WORDS[language]
  const all = blocking.reduce((sum, { made }) => sum + made, 0)
  if (blocking.length === 0) return undefined
  const scale = linearScale(0, Math.max(1, all))
  const count = (pairs: number) => writeNumber(pairs, language)
  const steps = addUp(blocking)
  const rows = steps.map(
    ({ rule, made, total }): Row => ({
      label: html`<code>${rule}</code>`,
      bar: html`${barBetween(0, total - made, { scale, look: 'before' })}${barBetween(total - made, total, { scale, look: 'for' })}`,
      value: `+${count(made)}`,
      says: words.says(count(made), count(total)),
    }),
  )
  return {
    id: 'blocking',
    name: words.name,
    title: words.title(count(all), writeShare(all / Math.max(1, possiblePairs), language)),
    lead: words.lead,
    body: renderFigure(
      {
        drawing: renderRows(rows, words.name),
        hint: words.hint,
        table: {
          caption: words.name,
          columns: [{ name: words.rule }, { name: words.made, isNumber: true }, { name: words.total, isNumber: true }],
          rows: steps.map(({ rule, made, total }) => [html`<code>${rule}</code>`, count(made), count(total)]),
        },
      },
      language,
    ),
    notSaid:
      summary.accuracy === undefined
        ? words.notSaid
        : words.recall(writeShare(summary.accuracy.blockingRecall, language)),
  }
}

interface AddedUp extends BlockingStep {
  /** Pairs of this rule and all before it. */
  readonly total: number
}

function addUp(blocking: readonly BlockingStep[]): readonly AddedUp[] {
  let total = 0
  return blocking.map(({ rule, made }) => {
    total += made
    return { rule, made, total }
  })
}

const DUTCH = {
  name: 'Zoekregels',
  title: (pairs: string, share: string) => `${pairs} paren zijn vergeleken: ${share} van alles wat mogelijk is.`,
  lead: 'Niet elk paar wordt vergeleken: dat zijn er te veel. Elke regel zegt welke paren de moeite waard zijn. Een paar telt bij de eerste regel die het vond; licht is wat de regels ervoor al vonden.',
  says: (made: string, total: string) => `Deze regel vond ${made} nieuwe paren. Samen zijn het er dan ${total}.`,
  hint: 'Wijs een regel aan, of loop erlangs met de pijltjestoetsen.',
  rule: 'Regel',
  made: 'Nieuwe paren',
  total: 'Samen',
  recall: (share: string) =>
    `Van de paren die echt bij elkaar horen vonden de regels ${share}. De rest kan geen model meer koppelen.`,
  notSaid:
    'Wat dit niet zegt: hoeveel echte paren de regels misten. Dat is alleen te meten als de waarheid is meegegeven.',
}
const ENGLISH: typeof DUTCH = {
  name: 'Blocking rules',
  title: (pairs, share) => `${pairs} pairs were compared: ${share} of all that are possible.`,
  lead: 'Not every pair is compared: there are too many. Each rule says which pairs are worth it. A pair counts with the first rule that found it; pale is what the rules before had found.',
  says: (made, total) => `This rule found ${made} pairs more. That makes ${total} together.`,
  hint: 'Point at a rule, or walk along them with the arrow keys.',
  rule: 'Rule',
  made: 'Pairs more',
  total: 'Together',
  recall: (share) => `Of the pairs that really belong together the rules found ${share}. No model can link the rest.`,
  notSaid:
    'What this does not say: how many true pairs the rules missed. That can be measured only when the truth is given.',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
