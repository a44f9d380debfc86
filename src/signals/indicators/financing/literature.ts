import type { Words } from '../../../vocabulary/language.ts'

/** The Dutch study that first wrote these signs down for real estate and tried them in two municipalities. */
export const UNGER: Words = {
  nl: 'Unger, Ferwerda en anderen, Malafide activiteiten in de vastgoedsector (WODC, 2010)',
  en: 'Unger, Ferwerda and others, Malafide activiteiten in de vastgoedsector (WODC, 2010)',
}

export const FIU: Words = {
  nl: 'FIU-Nederland, Hypotheekfraude als ongebruikelijke transactie',
  en: 'FIU-the Netherlands, Hypotheekfraude als ongebruikelijke transactie (mortgage fraud as an unusual transaction)',
}
