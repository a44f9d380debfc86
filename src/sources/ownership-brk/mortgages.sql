-- One row per hypotheek, cadastral object and creditor. Reads brk_known_charges, brk_past_mortgages, brk_bag_objects,
-- brk_kvk_numbers and deliveries.
-- One that both a stand and the history tell of is told by the stand; the history says when it was released.
with
told as (
  select
    brk_past_mortgages.* exclude (object_id),
    lpad(object_id, 14, '0') as object_id,
    rank() over (
      partition by mortgage_id, lpad(object_id, 14, '0')
      order by deliveries.as_of desc, brk_past_mortgages.delivery_id
    ) as rank
  from brk_past_mortgages
  join deliveries using (delivery_id)
),
past as (
  select
    *,
    cast(row_number() over (
      partition by mortgage_id, object_id
      order by creditor_kvk, creditor_person, amount_euros
    ) as integer) as creditor_number
  from told
  where rank = 1
),
releases as (
  select mortgage_id, object_id, min(released_on) as released_on
  from past
  group by mortgage_id, object_id
)
select
  charge_id as mortgage_id,
  charges.object_id,
  creditor_number,
  bag_object_ids,
  amount_euros,
  holder_kind,
  holder_person,
  holder_known_by,
  holder_organisation_id,
  holder_kvk_number,
  holder_rsin,
  holder_name,
  registered_on,
  coalesce(releases.released_on, charges.released_on) as released_on,
  deed_part_id,
  delivery_id
from brk_known_charges as charges
left join releases on releases.mortgage_id = charges.charge_id and releases.object_id = charges.object_id
where kind = 'hypotheek'
union all
select
  past.mortgage_id,
  past.object_id,
  past.creditor_number,
  coalesce(brk_bag_objects.bag_object_ids, cast(array[] as varchar[])) as bag_object_ids,
  cast(past.amount_euros as double) as amount_euros,
  case when past.creditor_person is not null then 'person' else 'organisation' end as holder_kind,
  past.creditor_person as holder_person,
  case when past.creditor_person is not null then 'bsn' end as holder_known_by,
  brk_kvk_numbers.organisation_id as holder_organisation_id,
  past.creditor_kvk as holder_kvk_number,
  brk_kvk_numbers.rsin as holder_rsin,
  brk_kvk_numbers.name as holder_name,
  past.registered_on,
  past.released_on,
  past.deed_part_id,
  past.delivery_id
from past
anti join brk_known_charges as known
  on known.kind = 'hypotheek' and known.charge_id = past.mortgage_id and known.object_id = past.object_id
left join brk_bag_objects on brk_bag_objects.object_id = past.object_id
left join brk_kvk_numbers on brk_kvk_numbers.kvk_number = past.creditor_kvk
