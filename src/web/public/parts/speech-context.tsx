import { createContext, useContext } from 'react'
import { type Speech, speechIn } from '../words/speech.ts'

/** The language of the page, for every part on it. */
export const SpeechContext = createContext<Speech>(speechIn('nl'))

export function useSpeech(): Speech {
  return useContext(SpeechContext)
}
