import { Link } from '@tanstack/react-router'
import { Suspense, use, useState } from 'react'
import type { SplitCell, Subject, SubjectDimension } from '../../../publication/contract.ts'
import { cellsOfArea } from '../release/area-figures.ts'
import type { AreaSubjectFigures } from '../release/area-summary.ts'
import { gemeenteOf } from '../release/choice.ts'
import { openGemeenteSplits } from '../release/release-folder.ts'
import { overRepresentationSentence } from '../release/sentence.ts'
import { missingWord } from './shade-words.ts'
import { useSpeech } from './speech-context.tsx'

interface AreaCategoriesProps {
  readonly area: { readonly code: string; readonly name: string }
  readonly figures: AreaSubjectFigures
}

/** What the counts of an area are split by, one step away: the splits are fetched when someone asks. */
export function AreaCategories({ area, figures }: AreaCategoriesProps) {
  const { t, say } = useSpeech()
  const [asked, setAsked] = useState(false)
  const dimensions = figures.subject.dimensions.filter(({ mapped }) => mapped)
  if (dimensions.length === 0) return null
  const names = dimensions.map(({ title }) => say(title).toLowerCase()).join(', ')
  return (
    <details className="area-categories" onToggle={(event) => setAsked(asked || event.currentTarget.open)}>
      <summary>{t('area.splitBy', { subject: say(figures.subject.title), dimensions: names })}</summary>
      {asked && (
        <Suspense fallback={<p className="waiting">{t('frame.waiting')}</p>}>
          <Splits area={area} figures={figures} dimensions={dimensions} />
        </Suspense>
      )}
    </details>
  )
}

interface SplitsProps extends AreaCategoriesProps {
  readonly dimensions: readonly SubjectDimension[]
}

function Splits({ area, figures, dimensions }: SplitsProps) {
  const { subject, newest } = figures
  const tables = use(openGemeenteSplits(gemeenteOf(area.code)))
  const cells = cellsOfArea(tables[subject.id], area.code).filter(({ period }) => period === newest.period)
  return dimensions.map((dimension) => (
    <CategoryTable
      key={dimension.id}
      figures={figures}
      dimension={dimension}
      cells={cells.filter((cell) => cell.dimension === dimension.id)}
      area={area}
    />
  ))
}

interface CategoryTableProps extends AreaCategoriesProps {
  readonly dimension: SubjectDimension
  readonly cells: readonly SplitCell[]
}

function CategoryTable({ figures, dimension, cells, area }: CategoryTableProps) {
  const speech = useSpeech()
  const { t, say, language } = speech
  const { subject, map } = figures
  const byCategory = new Map(cells.map((cell) => [cell.category, cell]))
  return (
    <table className="category-table">
      <caption>
        {say(dimension.title)}, {figures.newest.period}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say(dimension.title)}</th>
          <th scope="col" className="number">
            {say(subject.numeratorName)}
          </th>
          {dimension.overRepresentation && <th scope="col">{t('area.besideWhole')}</th>}
        </tr>
      </thead>
      <tbody>
        {dimension.categories.map((category) => (
          <tr key={category.id}>
            <th scope="row">
              <Link
                to="/$language/kaart/$subject"
                params={{ language, subject: subject.id }}
                search={{ niveau: map.level, gebied: area.code, deel: `${dimension.id}.${category.id}` }}
              >
                {say(category.title)}
              </Link>
            </th>
            <td className="number">
              <CountOf cell={byCategory.get(category.id)} />
            </td>
            {dimension.overRepresentation && (
              <td>
                <ShareOf cell={byCategory.get(category.id)} figures={figures} part={say(category.title)} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CountOf({ cell }: { readonly cell: SplitCell | undefined }) {
  const speech = useSpeech()
  const count = cell?.numerator ?? null
  return count === null ? missingWord(cell?.missing ?? 'not-measured', speech) : speech.figure(count)
}

interface ShareOfProps {
  readonly cell: SplitCell | undefined
  readonly figures: AreaSubjectFigures
  readonly part: string
}

function ShareOf({ cell, figures: { subject, map }, part }: ShareOfProps) {
  const speech = useSpeech()
  if (cell === undefined || cell.overRepresentation === null) return '–'
  const { overRepresentation } = cell
  const within = withinOf(subject, cell.period)
  return overRepresentationSentence({ cell, overRepresentation, within, part, place: speech.placeOf(map) }, speech)
}

function withinOf(subject: Subject, period: string): number {
  return subject.within[period] ?? 0
}
