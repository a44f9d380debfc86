-- One row per standing nummeraanduiding, with the names of its openbare ruimte and woonplaats.
-- Reads standing nummeraanduidingen, openbare ruimten and woonplaatsen. None is lost: a name that a reference
-- does not lead to is null, and the reference is counted in unresolved_references.
-- A nummeraanduiding that lies in another woonplaats than its openbare ruimte says so itself.
select
  addresses.identificatie as nummeraanduiding_id,
  addresses.status,
  addresses.huisnummer,
  addresses.huisletter,
  addresses.huisnummertoevoeging,
  addresses.postcode,
  addresses.openbare_ruimte_id,
  streets.naam as street,
  coalesce(addresses.woonplaats_id, streets.woonplaats_id) as woonplaats_id,
  places.naam as place
from standing_nummeraanduidingen as addresses
left join standing_openbare_ruimten as streets on streets.identificatie = addresses.openbare_ruimte_id
left join standing_woonplaatsen as places
  on places.identificatie = coalesce(addresses.woonplaats_id, streets.woonplaats_id)
