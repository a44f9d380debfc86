import type { Gates } from '../../indicator.ts'
import { ABOUT_A_THING, BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_IN_PARTNERSHIP } from '../gates.ts'

/** For an indicator that joins the land register to the Handelsregister; `because` is the link with misuse in substance. */
export function gatesOfHolders(because: Gates['linkInSubstance']['because']): Gates {
  return {
    lawful: LAWFUL_IN_PARTNERSHIP,
    noProxy: ABOUT_A_THING,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: { outcome: 'passed', because },
  }
}
