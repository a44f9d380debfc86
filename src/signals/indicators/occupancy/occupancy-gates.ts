import type { Gate, Gates } from '../../indicator.ts'
import { BEING_MEASURED, FROM_A_KEY_REGISTER, LAWFUL_FOR_SUPERVISION } from '../gates.ts'

const COUNTS_ONLY: Gate = {
  outcome: 'passed',
  because: {
    nl: 'Er worden alleen inschrijvingen op een adres geteld: nooit wie het zijn, waar zij vandaan komen of hoe het gezin eruitziet.',
    en: 'Only registrations at an address are counted: never who they are, where they come from or what the family looks like.',
  },
}

const SEEN_BY_SOMEBODY: Gate = {
  outcome: 'being-measured',
  because: {
    nl: 'Wat iemand meldt hangt ook af van wie er woont en wie er kijkt. Gemeten wordt of sommige buurten vaker gemeld worden zonder dat er iets is.',
    en: 'What somebody reports depends on who lives there and who looks. It is being measured whether some areas are reported more often for nothing.',
  },
}

const TOLD_BY_SOMEBODY: Gate = {
  outcome: 'being-measured',
  because: {
    nl: 'Een waarneming is zo goed als wie haar deed. Meldingen met één oorsprong tellen één keer; hoe vaak zij kloppen wordt gemeten.',
    en: 'An observation is as good as who made it. Notices with one origin count once; how often they are right is being measured.',
  },
}

/** For an indicator that counts registrations; `because` is the link with misuse in substance. */
export function gatesOfRegistrations(because: Gate['because'], noProxy: Gate = COUNTS_ONLY): Gates {
  return {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy,
    dataQuality: FROM_A_KEY_REGISTER,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: { outcome: 'passed', because },
  }
}

/** For an indicator that rests on what people noticed; `because` is the link with misuse in substance. */
export function gatesOfNotices(because: Gate['because']): Gates {
  return {
    lawful: LAWFUL_FOR_SUPERVISION,
    noProxy: SEEN_BY_SOMEBODY,
    dataQuality: TOLD_BY_SOMEBODY,
    linkInFigures: BEING_MEASURED,
    linkInSubstance: { outcome: 'passed', because },
  }
}
