import type { DeliveryWriter } from '../../warehouse/delivery.ts'
import {
  GEMEENTE_WOONPLAATSEN,
  IN_ONDERZOEK,
  LIGPLAATSEN,
  NUMMERAANDUIDINGEN,
  OPENBARE_RUIMTEN,
  PANDEN,
  STANDPLAATSEN,
  VERBLIJFSOBJECTEN,
  WOONPLAATSEN,
} from './delivered-tables.ts'
import { toWkt } from './geometry.ts'
import { RecordFault } from './record-fault.ts'
import {
  dayOf,
  indicationOf,
  listed,
  listedOf,
  momentOf,
  objectIdOf,
  optionalDayOf,
  optionalMomentOf,
  optionalShapedTextOf,
  optionalTextOf,
  referredId,
  shapedTextOf,
  textOf,
  WOONPLAATS_ID,
  wholeNumberOf,
} from './record-values.ts'
import { type RecordXml, valueOf } from './record-xml.ts'
import {
  ADDRESSABLE_KINDS,
  GEBRUIKSDOELEN,
  NAMING_STATUSES,
  PAND_STATUSES,
  PLAATS_STATUSES,
  RELATION_STATUSES,
  VERBLIJFSOBJECT_STATUSES,
  WOONPLAATS_STATUSES,
} from './register-values.ts'

/** Judges a record and adds it to the table of its kind. Throws RecordFault when it cannot be read. */
export function addRecord(record: RecordXml, writer: DeliveryWriter): void {
  const add = ADD[record.kind ?? '']
  if (add === undefined) throw new RecordFault('element-missing', 'The record holds no object of the BAG.')
  add(record, writer)
}

type Adder = (record: RecordXml, writer: DeliveryWriter) => void

const ADD: Readonly<Record<string, Adder>> = {
  Woonplaats(record, writer) {
    writer.add(WOONPLAATSEN, {
      identificatie: shapedTextOf(record, 'identificatie', WOONPLAATS_ID),
      ...voorkomenOf(record),
      status: listedOf(record, 'status', WOONPLAATS_STATUSES),
      naam: textOf(record, 'naam'),
      geometrie: toWkt(record),
    })
  },
  OpenbareRuimte(record, writer) {
    writer.add(OPENBARE_RUIMTEN, {
      identificatie: objectIdOf(record, 'openbareRuimte'),
      ...voorkomenOf(record),
      status: listedOf(record, 'status', NAMING_STATUSES),
      naam: textOf(record, 'naam'),
      verkorte_naam: optionalTextOf(record, 'verkorteNaam'),
      type: textOf(record, 'type'),
      woonplaats_id: referredId(valueOf(record, 'WoonplaatsRef'), 'woonplaats'),
    })
  },
  Nummeraanduiding(record, writer) {
    const woonplaats = valueOf(record, 'WoonplaatsRef')
    writer.add(NUMMERAANDUIDINGEN, {
      identificatie: objectIdOf(record, 'nummeraanduiding'),
      ...voorkomenOf(record),
      status: listedOf(record, 'status', NAMING_STATUSES),
      huisnummer: wholeNumberOf(record, 'huisnummer', 5),
      huisletter: optionalShapedTextOf(record, 'huisletter', /^[a-zA-Z]$/),
      huisnummertoevoeging: optionalShapedTextOf(record, 'huisnummertoevoeging', /^[0-9a-zA-Z]{1,4}$/),
      postcode: optionalShapedTextOf(record, 'postcode', /^[1-9]\d{3}[A-Z]{2}$/),
      type_adresseerbaar_object: listedOf(record, 'typeAdresseerbaarObject', ADDRESSABLE_KINDS),
      openbare_ruimte_id: referredId(valueOf(record, 'OpenbareRuimteRef'), 'openbareRuimte'),
      woonplaats_id: woonplaats === undefined ? null : referredId(woonplaats, 'woonplaats'),
    })
  },
  Verblijfsobject(record, writer) {
    writer.add(VERBLIJFSOBJECTEN, {
      identificatie: objectIdOf(record, 'verblijfsobject'),
      ...voorkomenOf(record),
      status: listedOf(record, 'status', VERBLIJFSOBJECT_STATUSES),
      ...adressenOf(record),
      pand_ids: atLeastOne(record.panden, 'PandRef').map((id) => referredId(id, 'pand')),
      gebruiksdoelen: atLeastOne(record.gebruiksdoelen, 'gebruiksdoel').map((purpose) =>
        listed(purpose, 'gebruiksdoel', GEBRUIKSDOELEN),
      ),
      oppervlakte: wholeNumberOf(record, 'oppervlakte', 6),
      geometrie: toWkt(record),
    })
  },
  Ligplaats(record, writer) {
    writer.add(LIGPLAATSEN, plaatsOf(record, 'ligplaats'))
  },
  Standplaats(record, writer) {
    writer.add(STANDPLAATSEN, plaatsOf(record, 'standplaats'))
  },
  Pand(record, writer) {
    writer.add(PANDEN, {
      identificatie: objectIdOf(record, 'pand'),
      ...voorkomenOf(record),
      status: listedOf(record, 'status', PAND_STATUSES),
      oorspronkelijk_bouwjaar: Number(shapedTextOf(record, 'oorspronkelijkBouwjaar', /^\d{4}$/)),
      geometrie: toWkt(record),
    })
  },
  GemeenteWoonplaatsRelatie(record, writer) {
    writer.add(GEMEENTE_WOONPLAATSEN, {
      woonplaats_id: shapedTextOf(record, 'identificatie', WOONPLAATS_ID),
      gemeente_code: shapedTextOf(record, 'gemeente', /^\d{4}$/),
      status: listedOf(record, 'status', RELATION_STATUSES),
      begin_geldigheid: dayOf(record, 'begindatumTijdvakGeldigheid'),
      eind_geldigheid: optionalDayOf(record, 'einddatumTijdvakGeldigheid'),
    })
  },
  KenmerkInOnderzoek(record, writer) {
    writer.add(IN_ONDERZOEK, {
      object_id: shapedTextOf(record, 'identificatie', /^(\d{4}|\d{16})$/),
      kenmerk: textOf(record, 'kenmerk'),
      in_onderzoek: indicationOf(record, 'inOnderzoek'),
      begin_geldigheid: dayOf(record, 'beginGeldigheid'),
      eind_geldigheid: optionalDayOf(record, 'eindGeldigheid'),
      tijdstip_registratie: momentOf(record, 'tijdstipRegistratie'),
      eind_registratie: optionalMomentOf(record, 'eindRegistratie'),
      documentdatum: dayOf(record, 'documentdatum'),
      documentnummer: textOf(record, 'documentnummer'),
    })
  },
}

function plaatsOf(record: RecordXml, kind: 'ligplaats' | 'standplaats') {
  return {
    identificatie: objectIdOf(record, kind),
    ...voorkomenOf(record),
    status: listedOf(record, 'status', PLAATS_STATUSES),
    ...adressenOf(record),
    geometrie: toWkt(record),
  }
}

function voorkomenOf(record: RecordXml) {
  return {
    voorkomen: wholeNumberOf(record, 'voorkomenidentificatie', 9),
    begin_geldigheid: dayOf(record, 'beginGeldigheid'),
    eind_geldigheid: optionalDayOf(record, 'eindGeldigheid'),
    tijdstip_registratie: momentOf(record, 'tijdstipRegistratie'),
    eind_registratie: optionalMomentOf(record, 'eindRegistratie'),
    tijdstip_registratie_lv: momentOf(record, 'tijdstipRegistratieLV'),
    tijdstip_eind_registratie_lv: optionalMomentOf(record, 'tijdstipEindRegistratieLV'),
    tijdstip_inactief: optionalMomentOf(record, 'tijdstipInactief'),
    tijdstip_inactief_lv: optionalMomentOf(record, 'tijdstipInactiefLV'),
    tijdstip_niet_bag_lv: optionalMomentOf(record, 'tijdstipNietBagLV'),
    geconstateerd: indicationOf(record, 'geconstateerd'),
    documentdatum: dayOf(record, 'documentdatum'),
    documentnummer: textOf(record, 'documentnummer'),
  }
}

function adressenOf(record: RecordXml) {
  const [hoofdadres, ...more] = record.hoofdadressen
  if (more.length > 0) throw new RecordFault('element-repeated', 'The record has more than one hoofdadres.')
  return {
    hoofdadres_id: referredId(hoofdadres, 'nummeraanduiding'),
    nevenadres_ids: record.nevenadressen.map((id) => referredId(id, 'nummeraanduiding')),
  }
}

function atLeastOne(values: readonly string[], element: string): readonly string[] {
  if (values.length === 0) throw new RecordFault('element-missing', `The element ${element} is missing.`)
  return values
}
