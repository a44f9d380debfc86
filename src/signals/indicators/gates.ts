import type { Gate } from '../indicator.ts'

/** Outcomes of the five steps that many indicators have alike. An indicator with a reason of its own writes its own. */

export const LAWFUL_FOR_SUPERVISION: Gate = {
  outcome: 'passed',
  because: {
    nl: 'De gemeente mag deze gegevens gebruiken voor haar taak als toezichthouder, per adres en zonder personen te beoordelen.',
    en: 'The municipality may use these data for its task as supervisor, per address and without judging persons.',
  },
}

export const LAWFUL_IN_PARTNERSHIP: Gate = {
  outcome: 'passed',
  because: {
    nl: 'Deze gegevens worden alleen gedeeld binnen een samenwerkingsverband met een wettelijke grondslag (WGS).',
    en: 'These data are shared only within a partnership with a legal basis (WGS).',
  },
}

export const ABOUT_A_THING: Gate = {
  outcome: 'passed',
  because: {
    nl: 'Het kenmerk gaat over een object, een akte of een organisatie, en hangt niet samen met afkomst, geloof of gezondheid.',
    en: 'The trait is about an object, a deed or an organisation, and does not stand in for origin, belief or health.',
  },
}

export const FROM_A_KEY_REGISTER: Gate = {
  outcome: 'passed',
  because: {
    nl: 'De gegevens komen uit een basisregistratie; wat niet te lezen of te koppelen was, telt niet mee en staat in de lijst van afgekeurde records.',
    en: 'The data come from a key register; what could not be read or linked does not count and is in the list of rejected records.',
  },
}

export const BEING_MEASURED: Gate = {
  outcome: 'being-measured',
  because: {
    nl: 'Het verband met misbruik wordt gemeten met controles die door het lot zijn gekozen.',
    en: 'The link with misuse is being measured by visits that were drawn by lot.',
  },
}

/** For what counts moves: some people have to move more often than others, and can do nothing about it. */
export const MOVERS_ARE_NOT_ALL_ALIKE: Gate = {
  outcome: 'being-measured',
  because: {
    nl: 'Wie nieuw in het land is, studeert of tijdelijk werkt, verhuist vaker. Gemeten wordt of dit signaal sommige buurten vaker treft zonder dat er iets is.',
    en: 'Who is new in the country, studies or has temporary work moves more often. It is being measured whether this signal meets some areas more often for nothing.',
  },
}
