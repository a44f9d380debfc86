import type { Words } from '../../../vocabulary/language.ts'
import type { Need } from '../../indicator.ts'

/** The registers that most of this family rests on: who holds what, and who is behind who holds it. */

export const LAND_REGISTER: Need = { register: 'brk', noOlderThanDays: 120, as: 'evidence' }

export const TRADE_REGISTER: Need = { register: 'kvk', noOlderThanDays: 120, as: 'evidence' }

/** What homes there are changes slowly. */
export const BUILDINGS: Need = { register: 'bag', noOlderThanDays: 180, as: 'context' }

export const UNGER: Words = {
  nl: 'Unger, Ferwerda en anderen, Malafide activiteiten in de vastgoedsector (WODC, 2010): kenmerken van de eigenaar',
  en: 'Unger, Ferwerda and others, Malafide activiteiten in de vastgoedsector (WODC, 2010): traits of the owner',
}

export const ZICHT_OP_ONDERMIJNING: Words = {
  nl: 'Zicht op Ondermijning: vastgoed van beroepsbestuurders en van alleenbestuurders van stichtingen',
  en: 'Zicht op Ondermijning: property of professional directors and of sole directors of foundations',
}
