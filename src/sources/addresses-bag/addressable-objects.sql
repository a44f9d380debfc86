-- One row per verblijfsobject, ligplaats and standplaats that exists on the day of its delivery.
-- Reads the standing verblijfsobjecten, ligplaatsen and standplaatsen. Objects that are planned, withdrawn,
-- not realised or entered by mistake are left out by their status, and only by that.
-- Use purposes become short codes: woonfunctie is woon, overige gebruiksfunctie is overige.
select
  identificatie as object_id,
  'verblijfsobject' as object_kind,
  status,
  hoofdadres_id,
  nevenadres_ids,
  pand_ids,
  string_split(replace(replace(array_to_string(gebruiksdoelen, ','), ' gebruiksfunctie', ''), 'functie', ''), ',')
    as use_purposes,
  oppervlakte,
  geometrie,
  delivery_id
from standing_verblijfsobjecten
where status in (
  'Verblijfsobject in gebruik',
  'Verblijfsobject in gebruik (niet ingemeten)',
  'Verbouwing verblijfsobject',
  'Verblijfsobject buiten gebruik'
)
union all
select
  identificatie as object_id,
  'ligplaats' as object_kind,
  status,
  hoofdadres_id,
  nevenadres_ids,
  cast([] as varchar[]) as pand_ids,
  cast([] as varchar[]) as use_purposes,
  null as oppervlakte,
  geometrie,
  delivery_id
from standing_ligplaatsen
where status = 'Plaats aangewezen'
union all
select
  identificatie as object_id,
  'standplaats' as object_kind,
  status,
  hoofdadres_id,
  nevenadres_ids,
  cast([] as varchar[]) as pand_ids,
  cast([] as varchar[]) as use_purposes,
  null as oppervlakte,
  geometrie,
  delivery_id
from standing_standplaatsen
where status = 'Plaats aangewezen'
