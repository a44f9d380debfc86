import { Button } from '@nl-design-system-candidate/button-react'
import { useId, useState } from 'react'
import { useSpeech } from '../parts/speech-context.tsx'
import { type SavedFile, saveFile } from './saved-file.ts'

interface FileChoiceProps<K extends string> {
  readonly title: string
  readonly note?: string
  /** The kinds of file, with the name that people know them by. */
  readonly kinds: readonly { readonly kind: K; readonly name: string }[]
  readonly make: (kind: NoInfer<K>) => Promise<SavedFile>
}

type Progress = 'making' | 'failed' | { readonly made: string } | undefined

/** Buttons that each make a file in the browser and hand it over. */
export function FileChoice<K extends string>({ title, note, kinds, make }: FileChoiceProps<K>) {
  const { t } = useSpeech()
  const id = useId()
  const [progress, setProgress] = useState<Progress>()
  async function take(kind: K): Promise<void> {
    setProgress('making')
    try {
      const file = await make(kind)
      saveFile(file)
      setProgress({ made: file.name })
    } catch {
      setProgress('failed')
    }
  }
  return (
    <section className="take-choice" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {note !== undefined && <p>{note}</p>}
      <div className="take-kinds">
        {kinds.map(({ kind, name }) => (
          <Button
            key={kind}
            aria-label={t('take.fileLabel', { kind: name, title })}
            disabled={progress === 'making'}
            onClick={() => void take(kind)}
          >
            {name}
          </Button>
        ))}
      </div>
      <p className="take-progress" role="status">
        {progress === 'making' && t('take.making')}
        {progress === 'failed' && t('take.failed')}
        {typeof progress === 'object' && t('take.made', { name: progress.made })}
      </p>
    </section>
  )
}
