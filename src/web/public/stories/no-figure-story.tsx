import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { Link } from '@tanstack/react-router'
import type { Release, Subject } from '../../../publication/contract.ts'
import { Swatch } from '../../design/swatch.tsx'
import { missingWord } from '../parts/shade-words.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { coverageOf } from '../release/coverage.ts'
import type { View, ViewRow } from '../release/view.ts'
import { noFigureFacts } from './no-figure-facts.ts'
import { useStoryView } from './story-view.ts'

interface NoFigureStoryProps {
  readonly release: Release
  readonly subject: Subject
}

/** Why a place on the map has no figure, and why nobody can work it out from what is beside it. */
export function NoFigureStory({ release, subject }: NoFigureStoryProps) {
  const { t } = useSpeech()
  const gemeenten = useStoryView(release, subject, 'gemeente')
  const buurten = useStoryView(release, subject, 'buurt')
  const facts = noFigureFacts(gemeenten, buurten)
  return (
    <>
      <KindsOfNothing view={buurten} />
      {facts === undefined ? (
        <Paragraph>{t('stories.noneWithheld')}</Paragraph>
      ) : (
        <section>
          <Heading level={2}>{t('stories.tryTitle', { area: facts.gemeente.area.name })}</Heading>
          <TryToSubtract subject={subject} {...facts} />
        </section>
      )}
      <section>
        <Heading level={2}>{t('stories.whyTitle')}</Heading>
        <Paragraph>{t('stories.why', { base: subject.roundedTo })}</Paragraph>
        <Paragraph>{t('stories.attacked')}</Paragraph>
      </section>
    </>
  )
}

function KindsOfNothing({ view }: { readonly view: View }) {
  const speech = useSpeech()
  const { t, figure } = speech
  const { areas, measured, withheld, notMeasured, impossible } = coverageOf(view)
  const zero = view.rows.filter(({ cell }) => cell.value === 0).length
  return (
    <section>
      <Heading level={2}>{t('stories.kindsTitle')}</Heading>
      <Paragraph>
        {t('stories.kinds', {
          areas: figure(areas),
          level: speech.areas(view.map.level, areas),
          measured: figure(measured),
        })}
      </Paragraph>
      <dl className="kinds-of-nothing">
        <dt>
          <Swatch shade="withheld" /> {missingWord('withheld', speech)}: {figure(withheld)}
        </dt>
        <dd>{t('about.withheld')}</dd>
        <dt>
          <Swatch shade="not-measured" /> {missingWord('not-measured', speech)}: {figure(notMeasured)}
        </dt>
        <dd>{t('about.notMeasured')}</dd>
        <dt>
          <Swatch shade="impossible" /> {missingWord('impossible', speech)}: {figure(impossible)}
        </dt>
        <dd>{t('about.impossible')}</dd>
        <dt>
          <Swatch shade={0} /> {t('stories.zero')}: {figure(zero)}
        </dt>
        <dd>{t('about.zero')}</dd>
      </dl>
    </section>
  )
}

interface TryToSubtractProps {
  readonly subject: Subject
  readonly gemeente: ViewRow
  readonly shown: readonly ViewRow[]
  readonly withheld: readonly ViewRow[]
  readonly sum: number
}

function TryToSubtract({ subject, gemeente, shown, withheld, sum }: TryToSubtractProps) {
  const speech = useSpeech()
  const { t, say, figure, language } = speech
  const total = gemeente.cell.numerator ?? 0
  return (
    <>
      <Paragraph>
        {t('stories.try', {
          area: gemeente.area.name,
          total: figure(total),
          counted: say(subject.numeratorName).toLowerCase(),
          count: shown.length,
          shown: figure(shown.length),
          sum: figure(sum),
          withheld: figure(withheld.length),
        })}
      </Paragraph>
      <table className="sum-table">
        <caption>{say(subject.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stories.area')}</th>
            <th scope="col">{say(subject.numeratorName)}</th>
          </tr>
        </thead>
        <tbody>
          {[...shown, ...withheld].map(({ area, cell }) => (
            <tr key={area.code}>
              <th scope="row">
                <Link to="/$language/gebied" params={{ language }} search={{ gebied: area.code }}>
                  {area.name}
                </Link>
              </th>
              <td className="number">
                {cell.numerator === null ? (
                  <>
                    <Swatch shade="withheld" /> {missingWord('withheld', speech)}
                  </>
                ) : (
                  figure(cell.numerator)
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{gemeente.area.name}</th>
            <td className="number">{figure(total)}</td>
          </tr>
        </tfoot>
      </table>
      <Paragraph>
        {t('stories.tryResult', {
          left: figure(total - sum),
          withheld: figure(withheld.length),
          base: subject.roundedTo,
        })}
      </Paragraph>
    </>
  )
}
