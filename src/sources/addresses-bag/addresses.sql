-- One row per nummeraanduiding of an object that exists on the day of its delivery.
-- Reads object_references, named_addresses, addressable_objects, object_points and object_buildings.
-- An address is only missing when a reference in unresolved_references leads nowhere. A nummeraanduiding that
-- two objects claim goes to the one whose hoofdadres it is, then to the lowest object id.
with claims as (
  select
    links.target_id as nummeraanduiding_id,
    links.object_id,
    links.kind = 'hoofdadres' as main_address,
    row_number() over (
      partition by links.target_id
      order by case when links.kind = 'hoofdadres' then 0 else 1 end, links.object_id
    ) as rank
  from object_references as links
  where links.kind in ('hoofdadres', 'nevenadres')
)
select
  claims.nummeraanduiding_id,
  claims.object_id,
  objects.object_kind,
  claims.main_address,
  addresses.street,
  addresses.huisnummer as house_number,
  addresses.huisletter as house_letter,
  addresses.huisnummertoevoeging as house_number_addition,
  addresses.postcode,
  addresses.place,
  points.buurt_code,
  points.rd_x,
  points.rd_y,
  points.lon,
  points.lat,
  objects.use_purposes,
  case when objects.oppervlakte = $placeholder_floor_area then null else objects.oppervlakte end
    as floor_area_square_metres,
  objects.status as object_status,
  coalesce(buildings.building_ids, cast([] as varchar[])) as building_ids,
  buildings.building_year,
  objects.delivery_id
from claims
inner join addressable_objects as objects on objects.object_id = claims.object_id
inner join named_addresses as addresses on addresses.nummeraanduiding_id = claims.nummeraanduiding_id
inner join object_points as points on points.object_id = claims.object_id
left join object_buildings as buildings on buildings.object_id = claims.object_id
where claims.rank = 1
  and addresses.street is not null
  and addresses.place is not null
