import { required } from '../../vocabulary/table.ts'

/** The object that a fact is about: half the key of most facts. */
export const OBJECT = required('text', 'BAG id of the verblijfsobject, ligplaats or standplaats.')
