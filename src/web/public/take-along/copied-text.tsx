import { Button } from '@nl-design-system-candidate/button-react'
import { useId, useRef, useState } from 'react'
import { useSpeech } from '../parts/speech-context.tsx'

interface CopiedTextProps {
  readonly title: string
  readonly note?: string
  readonly text: string
  readonly lines?: number
}

/** A text to copy. Where the browser does not allow copying, the text is selected and the reader is told which keys do it. */
export function CopiedText({ title, note, text, lines = 1 }: CopiedTextProps) {
  const { t } = useSpeech()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'by-hand'>()
  async function copy(): Promise<void> {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      field.current?.focus()
      setOutcome('by-hand')
    }
  }
  return (
    <div className="take-copy">
      <label htmlFor={id}>{title}</label>
      {note !== undefined && <p>{note}</p>}
      <div className="take-copy-line">
        <textarea id={id} ref={field} rows={lines} readOnly value={text} spellCheck={false} />
        <Button onClick={() => void copy()} aria-label={`${t('take.copy')}: ${title}`}>
          {t('take.copy')}
        </Button>
      </div>
      <p className="take-progress" role="status">
        {outcome === 'copied' && t('take.copied')}
        {outcome === 'by-hand' && t('take.copyByHand')}
      </p>
    </div>
  )
}
