import type { Gate, Gates } from '../../indicator.ts'
import { ABOUT_A_THING, BEING_MEASURED, LAWFUL_FOR_SUPERVISION } from '../gates.ts'

/** For data that landlords and agents told of themselves. */
export const TOLD_BY_AGENTS: Gate = {
  outcome: 'being-measured',
  because: {
    nl: 'Verhuurders en bureaus geven dit zelf op. Niet iedereen doet dat, en wie iets verbergt vult het anders in. Wat onbekend is, telt niet mee.',
    en: 'Landlords and agents report this themselves. Not all do, and who hides something writes something else. What is unknown does not count.',
  },
}

/** For an indicator that rests on what is known of a letting; `because` is the link with misuse in substance. */
export function gatesOfLettings(because: Gate['because'], noProxy: Gate = ABOUT_A_THING): Gates {
  return {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy,
    dataQuality: TOLD_BY_AGENTS,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: { outcome: 'passed', because },
  }
}
