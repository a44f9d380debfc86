import { createContext, use, useContext } from 'react'
import { type Speech, speechIn } from '../words/speech.ts'

/** The language of the page, for every part on it. */
export const SpeechContext = createContext<Speech | undefined>(undefined)

/** The language of the page; Dutch where something went wrong outside any page. */
export function useSpeech(): Speech {
  return useContext(SpeechContext) ?? use(speechIn('nl'))
}
