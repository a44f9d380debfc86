-- One row per person and address period in the BRP, living at it or having post sent to it. A stay elsewhere ends
-- the one before and is no row itself.
-- Reads brp_registrations and deliveries. A stay lasts until the next one begins, or until the list ended.
-- It ends because of the next stay, or because of what ended the list, whichever comes first.
-- What must not be lost: the last stay of a person who still lives there has no end.
with
-- Of stays that begin on one day the latest knowledge counts: the newest state, then the highest place on the list.
ranked as (
  select
    brp_registrations.*,
    row_number() over (
      partition by person, from_day
      order by deliveries.as_of desc, brp_registrations.delivery_id, list_line, place_on_list
    ) as rank
  from brp_registrations
  join deliveries using (delivery_id)
  where not declared_incorrect
),
stays as (
  select
    *,
    lead(from_day) over (partition by person order by from_day) as next_from,
    lead(stay) over (partition by person order by from_day) as next_stay
  from ranked
  where rank = 1
)
select
  person,
  from_day as registered_from,
  case
    when ended_on is null then next_from
    else greatest(from_day, least(coalesce(next_from, ended_on), ended_on))
  end as registered_until,
  case
    when next_from is null or next_from > ended_on then ended_because
    when next_stay = 'elsewhere' then 'departed'
    else 'moved'
  end as ended_because,
  case when stay = 'woonadres' then 'home' else 'correspondence' end as address_kind,
  adult_from,
  object_id,
  postcode,
  house_number,
  house_letter,
  house_number_addition,
  delivery_id
from stays
where stay <> 'elsewhere'
