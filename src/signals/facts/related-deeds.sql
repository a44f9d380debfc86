-- One row per deed part and cadastral object of which a seller and a buyer are tied to each other.
-- Reads deed_sides, transfers, controllers, relations. Ties of organisations are those of the day of the deed; the BRP
-- gives no days for ties of family.
with
sides as (
  select deed_sides.*, transfers.transferred_on
  from deed_sides
  join transfers
    on transfers.deed_part_id = deed_sides.deed_part_id and transfers.object_id = deed_sides.cadastral_object_id
),
-- A party itself, and who directs or holds it on the day.
circles as (
  select deed_part_id, cadastral_object_id, side, party, true as itself, false as by_profession
  from sides
  union all
  select
    sides.deed_part_id, sides.cadastral_object_id, sides.side, controllers.party, false as itself,
    controllers.by_profession
  from sides
  join controllers on controllers.kvk_number = sides.kvk_number
  where coalesce(controllers.held_from <= sides.transferred_on, true)
    and coalesce(controllers.held_until > sides.transferred_on, true)
),
-- Whom a professional directs is not tied by that to whom he directs too, and is tied to himself.
one_circle as (
  select seller.deed_part_id, seller.cadastral_object_id
  from circles as seller
  join circles as buyer
    on buyer.deed_part_id = seller.deed_part_id
    and buyer.cadastral_object_id = seller.cadastral_object_id
    and buyer.party = seller.party
    and buyer.side = 'buyer'
  where seller.side = 'seller'
    and (seller.itself or buyer.itself or not (seller.by_profession or buyer.by_profession))
),
pairs as (
  select distinct seller.deed_part_id, seller.cadastral_object_id, seller.party as seller, buyer.party as buyer
  from deed_sides as seller
  join deed_sides as buyer
    on buyer.deed_part_id = seller.deed_part_id
    and buyer.cadastral_object_id = seller.cadastral_object_id
    and buyer.side = 'buyer'
  where seller.side = 'seller' and seller.kvk_number is null and buyer.kvk_number is null
),
family as (
  select 'person:' || person as one, 'person:' || other as other from relations
  union
  select 'person:' || other as one, 'person:' || person as other from relations
),
parents as (
  select 'person:' || person as child, 'person:' || other as parent from relations where kind = 'parent'
),
one_family as (
  select pairs.deed_part_id, pairs.cadastral_object_id
  from pairs
  join family on family.one = pairs.seller and family.other = pairs.buyer
  union all
  select pairs.deed_part_id, pairs.cadastral_object_id
  from pairs
  join parents as of_seller on of_seller.child = pairs.seller
  join parents as of_buyer on of_buyer.child = pairs.buyer and of_buyer.parent = of_seller.parent
)
select deed_part_id, cadastral_object_id from one_circle
union
select deed_part_id, cadastral_object_id from one_family
