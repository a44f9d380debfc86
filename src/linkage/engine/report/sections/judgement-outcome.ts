import { html, type Markup } from '../../../../page/html.ts'
import type { Language } from '../../../../vocabulary/language.ts'
import type { Contradiction } from '../../../judgements/contradiction.ts'
import type { Judgement } from '../../../judgements/judgement.ts'
import type { RefusedPair } from '../../../judgements/judgement-effect.ts'
import { toRecordText } from '../../../judgements/record-name.ts'
import { writeBits, writeNumber } from '../../explanation/number-words.ts'
import { renderTable } from '../charts/figure.ts'
import type { DrawSection } from './section.ts'

/** What people's judgements changed: merges that were refused, and judgements that contradict each other. */
export const drawJudgementOutcome: DrawSection = ({ summary: { judgements }, withValues }, language) => {
  const { inForce, conflicts, refusedMerges, strongestRefused } = judgements
  if (inForce + conflicts.length === 0) return undefined
  const words = WORDS[language]
  return {
    id: 'judgements',
    name: words.name,
    title: words.title(writeNumber(inForce, language), writeNumber(refusedMerges, language)),
    lead: conflicts.length === 0 ? words.agree : words.conflict(conflicts.length),
    body: html`${conflicts.length === 0 ? undefined : conflictList(conflicts, { withValues, language })}${strongestRefused.length === 0 ? undefined : refusedTable(strongestRefused, { withValues, language })}`,
    notSaid: words.notSaid,
  }
}

interface Wish {
  readonly withValues: boolean
  readonly language: Language
}

function conflictList(conflicts: readonly Contradiction[], wish: Wish): Markup {
  const words = WORDS[wish.language]
  const items = conflicts.map(
    ({ different, same }) =>
      html`<li>${words.against(same.length)}${wish.withValues ? html`<ul>${[different, ...same].map((one) => html`<li>${writeJudgement(one, wish.language)}</li>`)}</ul>` : undefined}</li>`,
  )
  return html`<ul class="attention">${items}</ul>`
}

function writeJudgement({ one, other, verdict, author, reason }: Judgement, language: Language): string {
  const says = verdict === 'same' ? WORDS[language].same : WORDS[language].different
  return `${toRecordText(one)} ↔ ${toRecordText(other)}: ${says} (${author}: ${reason})`
}

function refusedTable(refused: readonly RefusedPair[], { withValues, language }: Wish): Markup {
  const words = WORDS[language]
  const because = ({ because: judgements }: RefusedPair) =>
    withValues
      ? judgements.map((one) => writeJudgement(one, language)).join('; ')
      : writeNumber(judgements.length, language)
  return renderTable({
    caption: words.refused,
    columns: [{ name: words.merge }, { name: words.bits, isNumber: true }, { name: words.because }],
    rows: refused.map((edge, place) => [
      withValues ? `${toRecordText(edge.one)} ↔ ${toRecordText(edge.other)}` : words.nth(place + 1),
      writeBits(edge.matchWeight, language),
      because(edge),
    ]),
  })
}

const DUTCH = {
  name: 'Oordelen van mensen',
  title: (inForce: string, refused: string) =>
    `${inForce} oordelen telden mee en hielden ${refused} koppelingen tegen.`,
  agree: 'Een oordeel van een mens gaat voor het gewicht. Geen oordeel spreekt een ander tegen.',
  conflict: (count: number) =>
    `Een oordeel van een mens gaat voor het gewicht. ${count === 1 ? 'Eén keer spreken' : `${count} keer spreken`} oordelen elkaar tegen. Die oordelen zijn buiten gebruik gezet: een mens moet kiezen.`,
  against: (same: number) =>
    `Twee records zijn als verschillend beoordeeld, en via ${same} andere oordelen als hetzelfde.`,
  same: 'hetzelfde',
  different: 'verschillend',
  refused: 'Tegengehouden koppelingen, de zwaarste eerst',
  merge: 'Koppeling',
  nth: (place: number) => `Koppeling ${place}`,
  bits: 'Bits',
  because: 'Oordelen ‘verschillend’',
  notSaid: 'Wat dit niet zegt: dat een oordeel klopt. Elk oordeel heeft een naam en een reden, en is terug te draaien.',
}
const ENGLISH: typeof DUTCH = {
  name: 'Judgements of people',
  title: (inForce, refused) => `${inForce} judgements counted, and held back ${refused} links.`,
  agree: 'The judgement of a person comes before the weight. No judgement contradicts another.',
  conflict: (count) =>
    `The judgement of a person comes before the weight. ${count === 1 ? 'Once' : `${count} times`} judgements contradict each other. Those were set aside: a person has to choose.`,
  against: (same) => `Two records were judged different, and by way of ${same} other judgements the same.`,
  same: 'same',
  different: 'different',
  refused: 'Links held back, the heaviest first',
  merge: 'Link',
  nth: (place) => `Link ${place}`,
  bits: 'Bits',
  because: 'Judgements ‘different’',
  notSaid: 'What this does not say: that a judgement is right. Each has a name and a reason, and can be taken back.',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
