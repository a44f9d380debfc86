-- One row per BAG object and deed part by which it came to its holders. Reads transfers, deed_sides, related_deeds.
-- A deed part on land without a BAG object gives no row. What must not be lost: that a price covers more than the object.
-- It does when the deed part names another object or other land, and when the register says so of the one it names. A
-- home that stands on several parcels, all of them its own, is one object still.
with
named as (
  select
    transfers.*, transfers.object_id as cadastral_object_id, list_distinct(transfers.bag_object_ids) as objects
  from transfers
),
places as (
  select
    bag.object_id, named.deed_part_id, named.cadastral_object_id, named.deed_id, named.deed_kind, named.deed_name,
    named.transferred_on, named.agreed_on, named.price_euros
  from named, unnest(named.objects) as bag (object_id)
),
parcels as (
  select
    deed_part_id,
    count(*) as parcels,
    bool_or(len(objects) = 0) as other_land,
    bool_or(coalesce(several_objects, false)) as told_several
  from named
  group by deed_part_id
),
spread as (
  select deed_part_id, min(object_id) <> max(object_id) as over_objects
  from places
  group by deed_part_id
),
parties as (
  select
    places.object_id,
    places.deed_part_id,
    array_agg(deed_sides.party) filter (where side = 'seller') as sellers,
    array_agg(deed_sides.party) filter (where side = 'buyer') as buyers,
    array_agg(deed_sides.kvk_number) filter (where side = 'seller' and kvk_number is not null) as seller_kvk_numbers,
    array_agg(deed_sides.kvk_number) filter (where side = 'buyer' and kvk_number is not null) as buyer_kvk_numbers
  from places
  join deed_sides
    on deed_sides.deed_part_id = places.deed_part_id and deed_sides.cadastral_object_id = places.cadastral_object_id
  group by places.object_id, places.deed_part_id
),
told as (
  select
    places.object_id,
    places.deed_part_id,
    min(places.deed_id) as deed_id,
    min(places.deed_kind) as deed_kind,
    min(places.deed_name) as deed_name,
    min(places.transferred_on) as transferred_on,
    min(places.agreed_on) as agreed_on,
    -- Two prices of one deed part for one object cannot both be its price.
    case when min(places.price_euros) = max(places.price_euros) then max(places.price_euros) end as price_euros,
    bool_or(related_deeds.deed_part_id is not null) as parties_related
  from places
  left join related_deeds
    on related_deeds.deed_part_id = places.deed_part_id
    and related_deeds.cadastral_object_id = places.cadastral_object_id
  group by places.object_id, places.deed_part_id
),
judged as (
  select
    told.*,
    spread.over_objects or parcels.other_land or (parcels.parcels = 1 and parcels.told_several) as several_objects
  from told
  join spread on spread.deed_part_id = told.deed_part_id
  join parcels on parcels.deed_part_id = told.deed_part_id
)
select
  judged.object_id,
  judged.deed_part_id,
  judged.deed_id,
  judged.deed_kind,
  judged.deed_name,
  judged.transferred_on,
  judged.agreed_on,
  case when not judged.several_objects then judged.price_euros end as price_euros,
  judged.several_objects,
  coalesce(list_sort(list_distinct(parties.sellers)), cast([] as varchar[])) as seller_parties,
  coalesce(list_sort(list_distinct(parties.buyers)), cast([] as varchar[])) as buyer_parties,
  coalesce(list_sort(list_distinct(parties.seller_kvk_numbers)), cast([] as varchar[])) as seller_kvk_numbers,
  coalesce(list_sort(list_distinct(parties.buyer_kvk_numbers)), cast([] as varchar[])) as buyer_kvk_numbers,
  judged.parties_related
from judged
left join parties on parties.object_id = judged.object_id and parties.deed_part_id = judged.deed_part_id
