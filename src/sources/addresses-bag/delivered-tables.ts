import { optional, required, type Table, table } from '../../vocabulary/table.ts'

/**
 * The tables that a BAG delivery consists of: one per kind of object, one row per voorkomen, with the
 * whole history on both time axes. Columns keep the register's names; geometry is WKT in RD New (EPSG:28992).
 */

const VOORKOMEN = {
  voorkomen: required('integer', 'Number of the voorkomen within the object.'),
  begin_geldigheid: required('date', 'First day on which it holds in reality.'),
  eind_geldigheid: optional('date', 'First day on which it no longer holds; null while it holds.'),
  tijdstip_registratie: required('timestamp', 'Moment at which the municipality recorded it.'),
  eind_registratie: optional('timestamp', 'Moment at which a later voorkomen replaced it; null for the last word.'),
  tijdstip_registratie_lv: required('timestamp', 'Moment at which the national register received it.'),
  tijdstip_eind_registratie_lv: optional('timestamp', 'Moment at which the national register learnt of its end.'),
  tijdstip_inactief: optional('timestamp', 'Moment at which it was made inactive; null for a record that counts.'),
  tijdstip_inactief_lv: optional('timestamp', 'The same, in the national register.'),
  tijdstip_niet_bag_lv: optional('timestamp', 'Moment at which it turned out not to belong in the BAG; null else.'),
  geconstateerd: required('boolean', 'True when established by the municipality without a source document.'),
  documentdatum: required('date', 'Date of the source document.'),
  documentnummer: required('text', 'Number of the source document.'),
} as const

const ADRESSEN = {
  hoofdadres_id: required('text', 'Nummeraanduiding that is its main address.'),
  nevenadres_ids: required('texts', 'Nummeraanduidingen that are further addresses; often none.'),
} as const

const GRAIN = (noun: string): string => `One row per voorkomen of a ${noun}.`

export const WOONPLAATSEN = table({
  name: 'bag_woonplaatsen',
  grain: GRAIN('woonplaats'),
  key: [],
  columns: {
    identificatie: required('text', 'Four digits.'),
    ...VOORKOMEN,
    status: required('text', 'Woonplaats aangewezen or ingetrokken.'),
    naam: required('text', 'Name.'),
    geometrie: required('text', 'WKT polygon or multipolygon, RD New.'),
  },
})

export const OPENBARE_RUIMTEN = table({
  name: 'bag_openbare_ruimten',
  grain: GRAIN('openbare ruimte'),
  key: [],
  columns: {
    identificatie: required('text', 'BAG id, 16 digits.'),
    ...VOORKOMEN,
    status: required('text', 'Naamgeving uitgegeven or ingetrokken.'),
    naam: required('text', 'Name.'),
    verkorte_naam: optional('text', 'Name of at most 24 characters (NEN 5825); null when the name itself is short.'),
    type: required('text', 'Weg, Water, Spoorbaan, Terrein, …'),
    woonplaats_id: required('text', 'The woonplaats that it lies in.'),
  },
})

export const NUMMERAANDUIDINGEN = table({
  name: 'bag_nummeraanduidingen',
  grain: GRAIN('nummeraanduiding'),
  key: [],
  columns: {
    identificatie: required('text', 'BAG id, 16 digits.'),
    ...VOORKOMEN,
    status: required('text', 'Naamgeving uitgegeven or ingetrokken.'),
    huisnummer: required('integer', '1 to 99999.'),
    huisletter: optional('text', 'One letter; null when there is none.'),
    huisnummertoevoeging: optional('text', 'At most four characters; null when there is none.'),
    postcode: optional('text', 'Six characters; null where none was given out.'),
    type_adresseerbaar_object: required('text', 'Verblijfsobject, Standplaats or Ligplaats.'),
    openbare_ruimte_id: required('text', 'The openbare ruimte that it lies on.'),
    woonplaats_id: optional('text', 'The woonplaats, only when it is another one than that of the openbare ruimte.'),
  },
})

export const VERBLIJFSOBJECTEN = table({
  name: 'bag_verblijfsobjecten',
  grain: GRAIN('verblijfsobject'),
  key: [],
  columns: {
    identificatie: required('text', 'BAG id, 16 digits.'),
    ...VOORKOMEN,
    status: required('text', 'Status as the BAG spells it.'),
    ...ADRESSEN,
    pand_ids: required('texts', 'The panden that it is part of, at least one.'),
    gebruiksdoelen: required('texts', 'Uses, at least one, as the BAG spells them: woonfunctie, …'),
    oppervlakte: required('integer', 'Square metres; 1 is a placeholder.'),
    geometrie: required('text', 'WKT point, sometimes a polygon, RD New.'),
  },
})

const PLAATS = {
  identificatie: required('text', 'BAG id, 16 digits.'),
  ...VOORKOMEN,
  status: required('text', 'Plaats aangewezen or ingetrokken.'),
  ...ADRESSEN,
  geometrie: required('text', 'WKT polygon, RD New.'),
} as const

export const LIGPLAATSEN = table({
  name: 'bag_ligplaatsen',
  grain: GRAIN('ligplaats'),
  key: [],
  columns: PLAATS,
})

export const STANDPLAATSEN = table({
  name: 'bag_standplaatsen',
  grain: GRAIN('standplaats'),
  key: [],
  columns: PLAATS,
})

export const PANDEN = table({
  name: 'bag_panden',
  grain: GRAIN('pand'),
  key: [],
  columns: {
    identificatie: required('text', 'BAG id, 16 digits.'),
    ...VOORKOMEN,
    status: required('text', 'Status as the BAG spells it.'),
    oorspronkelijk_bouwjaar: required('integer', 'Year; 1005 and 9999 are placeholders.'),
    geometrie: required('text', 'WKT polygon, RD New.'),
  },
})

export const GEMEENTE_WOONPLAATSEN = table({
  name: 'bag_gemeente_woonplaatsen',
  grain: 'One row per period in which a woonplaats belonged to a gemeente; national, whatever the delivery.',
  key: [],
  columns: {
    woonplaats_id: required('text', 'Four digits.'),
    gemeente_code: required('text', 'Four digits, as in GM####.'),
    status: required('text', 'voorlopig or definitief.'),
    begin_geldigheid: required('date', 'First day.'),
    eind_geldigheid: optional('date', 'First day on which it no longer holds; null while it holds.'),
  },
})

export const IN_ONDERZOEK = table({
  name: 'bag_in_onderzoek',
  grain: 'One row per period in which the municipality doubted, or stopped doubting, one element of an object.',
  key: [],
  columns: {
    object_id: required('text', 'BAG id of the object, or the four digits of a woonplaats.'),
    kenmerk: required('text', 'The element in doubt: gebruiksdoel, geometrie, …'),
    in_onderzoek: required('boolean', 'True when in doubt.'),
    begin_geldigheid: required('date', 'First day.'),
    eind_geldigheid: optional('date', 'First day on which it no longer holds; null while it holds.'),
    tijdstip_registratie: required('timestamp', 'Moment at which the municipality recorded it.'),
    eind_registratie: optional('timestamp', 'Moment at which a later record replaced it; null for the last word.'),
    documentdatum: required('date', 'Date of the source document.'),
    documentnummer: required('text', 'Number of the source document.'),
  },
})

export const DELIVERED: readonly Table[] = [
  WOONPLAATSEN,
  OPENBARE_RUIMTEN,
  NUMMERAANDUIDINGEN,
  VERBLIJFSOBJECTEN,
  LIGPLAATSEN,
  STANDPLAATSEN,
  PANDEN,
  GEMEENTE_WOONPLAATSEN,
  IN_ONDERZOEK,
]
