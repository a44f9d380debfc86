-- One row per registered sale agreement and cadastral object. Reads brk_agreements, brk_bag_objects and deliveries.
-- The newest telling counts: an agreement that was open may have ended since.
with
ranked as (
  select
    brk_agreements.* exclude (object_id),
    lpad(object_id, 14, '0') as object_id,
    row_number() over (
      partition by agreement_id, lpad(object_id, 14, '0')
      order by deliveries.as_of desc, brk_agreements.delivery_id, agreed_on, price_euros
    ) as rank
  from brk_agreements
  join deliveries using (delivery_id)
)
select
  agreement_id,
  object_id,
  coalesce(brk_bag_objects.bag_object_ids, cast(array[] as varchar[])) as bag_object_ids,
  agreed_on,
  registered_on,
  cast(price_euros as double) as price_euros,
  case outcome
    when 'geleverd' then 'delivered'
    when 'doorgeleverd' then 'passed-on'
    when 'ontbonden' then 'cancelled'
    else 'open'
  end as outcome,
  case when seller_person is not null then 'person' else 'organisation' end as seller_kind,
  seller_person,
  seller_kvk as seller_kvk_number,
  case when buyer_person is not null then 'person' else 'organisation' end as buyer_kind,
  buyer_person,
  buyer_kvk as buyer_kvk_number,
  delivery_id
from ranked
left join brk_bag_objects using (object_id)
where rank = 1
