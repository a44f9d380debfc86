-- One row per stukdeel and cadastral object that came to its holders by it. Reads rights, brk_objects, deliveries and
-- the known deed parts.
-- A price is that of the deed, else the koopsom of the object when it is of the year of the deed.
-- What must not be lost: that a price covers several objects. One stukdeel on several objects says so by itself; else
-- the register does, for a koopsom of the year of the deed. When neither speaks nobody knows.
with
acquired as (
  select
    deed_part_id,
    object_id,
    max(bag_object_ids) as bag_object_ids,
    min(held_from) as held_from,
    max(delivery_id) as delivery_id
  from rights, unnest(deed_part_ids) as named (deed_part_id)
  group by deed_part_id, object_id
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
    acquired.*,
    spread.object_count,
    brk_known_deed_parts.deed_id,
    brk_known_deed_parts.deed_name,
    brk_known_deed_parts.amount_euros,
    coalesce(brk_known_deed_parts.registered_on, acquired.held_from) as transferred_on
  from acquired
  join spread using (deed_part_id)
  left join brk_known_deed_parts using (deed_part_id)
)
select
  deed_part_id,
  object_id,
  bag_object_ids,
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
  coalesce(amount_euros, case when price_year = year(transferred_on) then price_euros end) as price_euros,
  case
    when amount_euros is not null then 'deed'
    when price_year = year(transferred_on) and price_euros is not null then 'object'
  end as price_named_by,
  case
    when object_count > 1 then true
    when price_year = year(transferred_on) then several_objects
  end as several_objects,
  delivery_id
from transfers
left join objects using (object_id)
