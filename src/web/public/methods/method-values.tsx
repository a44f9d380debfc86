import type { MethodValue } from '../../../publication/contract.ts'
import { useSpeech } from '../parts/speech-context.tsx'

/** The numbers that a method uses, each with why it is what it is and who answers for it. */
export function MethodValues({ values }: { readonly values: readonly MethodValue[] }) {
  const { t, say, short, day } = useSpeech()
  if (values.length === 0) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll-frame" role="region" aria-label={t('methods.values')} tabIndex={0}>
      <table className="method-values">
        <caption>{t('methods.values')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('methods.value')}</th>
            <th scope="col">{t('methods.number')}</th>
            <th scope="col">{t('methods.reason')}</th>
            <th scope="col">{t('methods.owner')}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ name, value, unit, reason, owner, validFrom }) => (
            <tr key={name.nl}>
              <th scope="row">{say(name)}</th>
              <td className="number">
                {short(value, 4)} {say(unit)}
              </td>
              <td>{say(reason)}</td>
              <td>{t('methods.ownerSince', { owner, day: day(validFrom) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
