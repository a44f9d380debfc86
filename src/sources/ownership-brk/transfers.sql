-- One row per stukdeel and cadastral object that came to its holders by it. Reads rights, brk_objects, brk_past_transfers,
-- brk_bag_objects, deliveries and the known deed parts.
-- What the history says of a transfer goes before what a stand says: it is of the deed itself. A price is that of the
-- deed, else the koopsom of the object when it is of the year of the deed and the history does not tell of the deed.
-- What must not be lost: that a price covers several objects. One stukdeel on several objects says so by itself; else
-- the register does, for a koopsom of the year of the deed. When neither speaks nobody knows.
with
past_ranked as (
  select
    brk_past_transfers.* exclude (object_id),
    lpad(object_id, 14, '0') as object_id,
    row_number() over (
      partition by deed_part_id, lpad(object_id, 14, '0')
      order by deliveries.as_of desc, brk_past_transfers.delivery_id, registered_on, price_euros
    ) as rank
  from brk_past_transfers
  join deliveries using (delivery_id)
),
past as (
  select * from past_ranked where rank = 1
),
held as (
  select
    deed_part_id,
    object_id,
    min(held_from) as held_from,
    max(delivery_id) as delivery_id
  from rights, unnest(deed_part_ids) as named (deed_part_id)
  group by deed_part_id, object_id
),
acquired as (
  select
    deed_part_id,
    object_id,
    held.held_from,
    greatest(held.delivery_id, past.delivery_id) as delivery_id
  from held
  full join past using (deed_part_id, object_id)
),
spread as (
  select deed_part_id, count(*) as object_count
  from acquired
  group by deed_part_id
),
ranked as (
  select
    brk_objects.*,
    row_number() over (
      partition by object_id
      order by deliveries.as_of desc, brk_objects.delivery_id, price_year, price, several_objects
    ) as rank
  from brk_objects
  join deliveries using (delivery_id)
),
objects as (
  select
    object_id,
    price_year,
    several_objects,
    round(case price_currency when 'NLG' then price / 2.20371 else price end) as price_euros
  from ranked
  where rank = 1
),
transfers as (
  select
    acquired.deed_part_id,
    acquired.object_id,
    acquired.delivery_id,
    spread.object_count,
    past.deed_part_id is not null as is_in_history,
    past.agreed_on,
    past.price_euros as past_price_euros,
    past.several_objects as past_several_objects,
    brk_known_deed_parts.amount_euros,
    coalesce(past.deed_id, brk_known_deed_parts.deed_id) as deed_id,
    coalesce(past.deed_name, brk_known_deed_parts.deed_name) as deed_name,
    coalesce(past.registered_on, brk_known_deed_parts.registered_on, acquired.held_from) as transferred_on
  from acquired
  join spread using (deed_part_id)
  left join past using (deed_part_id, object_id)
  left join brk_known_deed_parts using (deed_part_id)
)
select
  deed_part_id,
  object_id,
  coalesce(brk_bag_objects.bag_object_ids, cast(array[] as varchar[])) as bag_object_ids,
  deed_id,
  case
    when deed_name is null then 'unknown'
    when lower(deed_name) like '%koop%' then 'sale'
    when lower(deed_name) like '%erfrecht%' or lower(deed_name) like '%erfenis%' then 'inheritance'
    when lower(deed_name) like '%verdeling%' or lower(deed_name) like '%scheiding%' then 'division'
    when lower(deed_name) like '%schenking%' then 'gift'
    else 'other'
  end as deed_kind,
  deed_name,
  transferred_on,
  agreed_on,
  coalesce(
    past_price_euros,
    amount_euros,
    case when not is_in_history and price_year = year(transferred_on) then objects.price_euros end
  ) as price_euros,
  case
    when past_price_euros is not null or amount_euros is not null then 'deed'
    when not is_in_history and price_year = year(transferred_on) and objects.price_euros is not null then 'object'
  end as price_named_by,
  case
    when object_count > 1 or past_several_objects then true
    when past_several_objects is not null then past_several_objects
    when price_year = year(transferred_on) then several_objects
  end as several_objects,
  delivery_id
from transfers
left join objects using (object_id)
left join brk_bag_objects using (object_id)
