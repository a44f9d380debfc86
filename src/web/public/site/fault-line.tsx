import { Link, useLocation } from '@tanstack/react-router'
import type { Choice, JudgedFault, Judgement } from '../address/judgement.ts'
import { pathOf } from '../address/page-address.ts'
import { readSearch } from '../address.ts'
import { useSpeech } from '../parts/speech-context.tsx'
import type { Speech } from '../words/speech.ts'

/** More than these are too many to choose from in a sentence. */
const MOST_CHOICES = 24

/** One thing in an address that cannot be, and what could stand in its place. */
export function FaultLine({ fault, judgement }: { readonly fault: JudgedFault; readonly judgement: Judgement }) {
  const speech = useSpeech()
  const { t } = speech
  const values = { what: nameOf(fault.name, speech), given: fault.given }
  const choices = fault.choices.slice(0, MOST_CHOICES)
  return (
    <>
      {fault.reason === 'shape' ? t('address.shape', values) : t('address.unknown', values)}{' '}
      {choices.length === 0 ? (
        expectationOf(fault.name, speech)
      ) : (
        <>
          {t('address.choose')}{' '}
          {choices.map((choice, place) => (
            <span key={choice.id}>
              {place > 0 && ', '}
              <ChoiceLink choice={choice} fault={fault} judgement={judgement} />
            </span>
          ))}
          .
        </>
      )}
    </>
  )
}

interface ChoiceLinkProps {
  readonly choice: Choice
  readonly fault: JudgedFault
  readonly judgement: Judgement
}

/** Where the path itself is at fault, only another path leads on. */
function ChoiceLink({ choice, fault, judgement: { page, status } }: ChoiceLinkProps) {
  const { say } = useSpeech()
  const { searchStr } = useLocation()
  const text = choice.title === null ? choice.id : say(choice.title)
  const named = page?.named
  if (page !== undefined && named !== undefined && named.what === fault.name)
    return <Link to={pathOf({ ...page, named: { ...named, id: choice.id } })}>{text}</Link>
  if (status === 404) return text
  const search = { ...readSearch(searchStr), [fault.name]: choice.id }
  return (
    <Link to="." search={search}>
      {text}
    </Link>
  )
}

/** What a parameter or a part of the path is called in a sentence. */
function nameOf(name: string, { t }: Speech): string {
  const names: Readonly<Record<string, string>> = {
    theme: t('address.theme'),
    subject: t('address.subject'),
    story: t('address.story'),
    method: t('address.method'),
    jaar: t('address.year'),
    niveau: t('address.level'),
    gebied: t('address.area'),
    ander: t('address.area'),
    binnen: t('address.gemeente'),
    deel: t('address.part'),
    onderwerp: t('address.subject'),
    met: t('address.subject'),
    ook: t('address.subject'),
  }
  return names[name] ?? t('address.setting', { name })
}

/** What would have done, where there is no list to choose from. */
function expectationOf(name: string, { t }: Speech): string {
  const expected: Readonly<Record<string, string>> = {
    gebied: t('address.areaExpected'),
    ander: t('address.areaExpected'),
    binnen: t('address.gemeenteExpected'),
    deel: t('address.partExpected'),
    beeld: t('address.pictureExpected'),
    volgorde: t('address.orderExpected'),
    naast: t('address.besideExpected'),
  }
  return expected[name] ?? ''
}
