import { Swatch } from '../../design/swatch.tsx'
import { missingWord } from './shade-words.ts'
import { useSpeech } from './speech-context.tsx'

/** Four kinds of nothing, as they look and what they mean. */
export function KindsOfNothing() {
  const speech = useSpeech()
  const { t } = speech
  return (
    <dl className="kinds-of-nothing">
      <dt>
        <Swatch shade="withheld" /> {missingWord('withheld', speech)}
      </dt>
      <dd>{t('about.withheld')}</dd>
      <dt>
        <Swatch shade="not-measured" /> {missingWord('not-measured', speech)}
      </dt>
      <dd>{t('about.notMeasured')}</dd>
      <dt>
        <Swatch shade="impossible" /> {missingWord('impossible', speech)}
      </dt>
      <dd>{t('about.impossible')}</dd>
      <dt>
        <Swatch shade={0} /> 0
      </dt>
      <dd>{t('about.zero')}</dd>
    </dl>
  )
}
