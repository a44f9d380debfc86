import { html } from '../../../../page/html.ts'
import { writeNumber, writeShare } from '../../explanation/number-words.ts'
import { renderFigure } from '../charts/figure.ts'
import { barBetween, type Row, renderRows } from '../charts/rows.ts'
import { linearScale } from '../charts/scale.ts'
import type { DrawSection } from './section.ts'

/** What came in: the sources, and how well the compared columns are filled. */
export const drawDeliveredFiles: DrawSection = ({ summary }, language) => {
  const { sources, columns, records } = summary
  if (records === 0) return undefined
  const words = WORDS[language]
  const scale = linearScale(0, records)
  const share = (filled: number) => writeShare(filled / records, language)
  const rows = columns.map(
    ({ column, filled }): Row => ({
      label: column,
      bar: html`${barBetween(0, records, { scale, look: 'before' })}${barBetween(0, filled, { scale, look: 'for' })}`,
      value: share(filled),
    }),
  )
  const emptiest = columns.reduce((least, { filled }) => Math.min(least, filled), records)
  return {
    id: 'delivered',
    name: words.name,
    title: words.title(share(emptiest)),
    lead: html`${words.lead} ${sources.map(({ source, records: count }) => `${source} (${writeNumber(count, language)})`).join(', ')}.`,
    body: renderFigure(
      {
        drawing: renderRows(rows, words.name),
        table: {
          caption: words.name,
          columns: [
            { name: words.column },
            { name: words.filled, isNumber: true },
            { name: words.share, isNumber: true },
          ],
          rows: columns.map(({ column, filled }) => [column, writeNumber(filled, language), share(filled)]),
        },
      },
      language,
    ),
  }
}

const DUTCH = {
  name: 'Wat er binnenkwam',
  title: (share: string) => `De kolom met de minste waarden is voor ${share} gevuld.`,
  lead: 'Een lege waarde zegt niets voor of tegen. Bronnen, met het aantal records:',
  column: 'Kolom',
  filled: 'Records met een waarde',
  share: 'Aandeel',
}
const ENGLISH: typeof DUTCH = {
  name: 'What came in',
  title: (share) => `The column with the fewest values is ${share} filled.`,
  lead: 'An empty value says nothing for or against. Sources, with the number of records:',
  column: 'Column',
  filled: 'Records with a value',
  share: 'Share',
}
const WORDS = { nl: DUTCH, en: ENGLISH }
