import type { InnocentExplanation } from '../../indicator.ts'

/** Innocent explanations that several indicators of this family ask alike, over columns of the same name. */

/** Asks `use_purposes`. */
export const CARE_OR_LODGING: InnocentExplanation = {
  code: 'care-or-lodging',
  says: {
    nl: 'Het adres is bestemd voor zorg of logies, zoals een opvanghuis, een verpleeghuis of een hotel.',
    en: 'The address is meant for care or lodging, such as a shelter, a nursing home or a hotel.',
  },
  holds: "list_has_any(use_purposes, ['gezondheidszorg', 'logies'])",
}

/** Asks `lodging_permits`: granted permits to let rooms or to let to tourists. */
export const LODGING_PERMIT: InnocentExplanation = {
  code: 'lodging-permit',
  says: {
    nl: 'Er is een vergunning voor kamers of voor verhuur aan toeristen: wie hier korter dan vier maanden is, hoeft zich niet in te schrijven.',
    en: 'There is a permit for rooms or for letting to tourists: who is here for less than four months need not register.',
  },
  holds: 'lodging_permits > 0',
}

/** Asks `room_permits`: granted permits to let rooms. */
export const ROOM_PERMIT: InnocentExplanation = {
  code: 'room-permit',
  says: {
    nl: 'Er is een vergunning voor kamerverhuur, bijvoorbeeld voor studenten of voor mensen die een seizoen komen werken.',
    en: 'There is a permit to let rooms, for instance to students or to people who come to work for a season.',
  },
  holds: 'room_permits > 0',
}

/** Asks `care_businesses`: open vestigingen for care with a stay, social work or lodging. */
export const CARE_BUSINESS: InnocentExplanation = {
  code: 'care-business',
  says: {
    nl: 'Op het adres zit een instelling voor zorg met verblijf, opvang of logies.',
    en: 'An institution for residential care, shelter or lodging has its seat at the address.',
  },
  holds: 'care_businesses > 0',
}

/** Why a home stands empty. Each asks a count or a day of the SQL; `only` narrows what it can explain. */
export function emptyBecause(only?: string): readonly InnocentExplanation[] {
  return REASONS_TO_BE_EMPTY.map(({ holds, ...explanation }) => ({
    ...explanation,
    holds: only === undefined ? holds : `(${holds}) and ${only}`,
  }))
}

const REASONS_TO_BE_EMPTY = [
  {
    code: 'second-home',
    says: {
      nl: 'De eigenaar is een levend mens met ten hoogste nog één woning: een tweede woning, of een huis voor later.',
      en: 'The owner is a living person with at most one other home: a second home, or a house for later.',
    },
    holds: 'person_owners > 0 and organisation_owners = 0 and most_homes <= $most_homes_of_owner',
  },
  {
    code: 'estate',
    says: {
      nl: 'De eigenaar of de laatste bewoner is overleden, en de erfenis is nog niet verdeeld.',
      en: 'The owner or the last resident died, and the estate is not divided yet.',
    },
    holds: 'organisation_owners = 0 and died_on > (select day from peildatum) - $estate_days',
  },
  {
    code: 'owner-abroad',
    says: {
      nl: 'De eigenaar woonde hier zelf en vertrok, bijvoorbeeld voor werk in het buitenland.',
      en: 'The owner lived here and left, for instance to work abroad.',
    },
    holds: 'departed_owners > 0',
  },
  {
    code: 'renovation',
    says: {
      nl: 'Er is kort geleden een vergunning gegeven om te bouwen, te splitsen of de woning anders te gebruiken.',
      en: 'A permit to build, to divide or to use the home otherwise was granted a short while ago.',
    },
    holds: 'building_permits > 0',
  },
  {
    code: 'changed-hands',
    says: {
      nl: 'De woning wisselde kort geleden van eigenaar, of is verkocht en nog niet geleverd.',
      en: 'The home changed hands a short while ago, or is sold and not handed over yet.',
    },
    holds: 'recent_deeds > 0 or open_agreements > 0',
  },
  {
    code: 'new-building',
    says: {
      nl: 'Het gebouw is nieuw, of nog niet ingemeten.',
      en: 'The building is new, or was not measured yet.',
    },
    holds: "built_on > (select day from peildatum) - $new_days or object_status like '%niet ingemeten%'",
  },
] as const
