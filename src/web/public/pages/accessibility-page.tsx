import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { TEST_RESULTS } from '../accessibility/test-results.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import { PageTitle } from '../site/page-title.tsx'

/** The accessibility statement, with what the tests of this version found. */
export function AccessibilityPage() {
  const { t } = useSpeech()
  const { checker, standard, pages, keyboard, zoomed } = TEST_RESULTS
  const broken = pages.filter((page) => page.broken.length > 0)
  return (
    <article className="methods">
      <PageTitle>{t('accessibility.title')}</PageTitle>
      <Heading level={1}>{t('accessibility.title')}</Heading>
      <Paragraph purpose="lead">{t('accessibility.lead', { standard })}</Paragraph>
      <Heading level={2}>{t('accessibility.works')}</Heading>
      <ul>
        <li>{t('accessibility.twins')}</li>
        <li>{t('accessibility.keyboard', { count: keyboard.length })}</li>
        <li>{t('accessibility.zoom', { count: zoomed.length })}</li>
        <li>{t('accessibility.colour')}</li>
        <li>{t('accessibility.motion')}</li>
        <li>{t('accessibility.offline')}</li>
      </ul>
      <Heading level={2}>{t('accessibility.tested')}</Heading>
      <Paragraph>
        {t('accessibility.times', {
          count: pages.length,
          times: pages.reduce((sum, { times }) => sum + times, 0),
          checker,
        })}{' '}
        {broken.length === 0 ? t('accessibility.clean') : t('accessibility.broken', { count: broken.length })}
      </Paragraph>
      <TestTable />
      <Heading level={2}>{t('accessibility.limits')}</Heading>
      <ul>
        <li>{t('accessibility.limitHuman')}</li>
        <li>{t('accessibility.limitMap')}</li>
        <li>{t('accessibility.limitFiles')}</li>
      </ul>
      <Heading level={2}>{t('accessibility.problem')}</Heading>
      <Paragraph>{t('accessibility.tell')}</Paragraph>
    </article>
  )
}

function TestTable() {
  const { t, figure } = useSpeech()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll-frame" role="region" aria-label={t('accessibility.tested')} tabIndex={0}>
      <table className="method-values">
        <thead>
          <tr>
            <th scope="col">{t('accessibility.page')}</th>
            <th scope="col">{t('accessibility.checked')}</th>
            <th scope="col">{t('accessibility.rules')}</th>
            <th scope="col">{t('accessibility.faults')}</th>
          </tr>
        </thead>
        <tbody>
          {TEST_RESULTS.pages.map(({ path, times, rules, broken }) => (
            <tr key={path}>
              <th scope="row">{path}</th>
              <td>{figure(times)}</td>
              <td>{figure(rules)}</td>
              <td>{broken.length === 0 ? '0' : broken.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
