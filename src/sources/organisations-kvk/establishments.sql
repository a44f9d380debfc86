-- One row per vestiging. Reads kvk_establishments, which has a row per answer that tells of it, and deliveries.
-- Of each kind of answer the newest counts. Between these the later one is asked first, of one day the fuller one;
-- an address is taken whole from one answer, never part by part.
-- What a newer list of the organisation no longer names may have ended or gone to another one: the list does not say.
-- What must not come back: an address that any of these answers calls shielded.
with
lists as (
  select kvk_number, max(deliveries.as_of) as listed_on
  from kvk_establishments
  join deliveries using (delivery_id)
  where told_by = 'vestigingen'
  group by kvk_number
),
ranked as (
  select
    kvk_establishments.*,
    deliveries.as_of,
    row_number() over (
      partition by establishment_number, told_by
      order by deliveries.as_of desc, kvk_establishments.delivery_id desc, record desc
    ) as age
  from kvk_establishments
  join deliveries using (delivery_id)
),
newest as (
  select
    *,
    row_number() over (
      partition by establishment_number
      order by
        as_of desc,
        case told_by when 'vestigingsprofiel' then 1 when 'basisprofiel' then 2 else 3 end
    ) as turn
  from ranked
  where age = 1
),
-- The answers from which the end and the address are taken, and whether any of them shields the address.
chosen as (
  select
    *,
    coalesce(bool_or(address_hidden) over vestiging, false) as shielded,
    min(case when has_ended is not null then turn end) over vestiging as end_turn,
    -- An address in parts before one in a line, whatever their days: the line tells no street.
    coalesce(
      min(
        case when address_kind is not null and (written_address is null or street is not null) then turn end
      ) over vestiging,
      min(case when address_kind is not null then turn end) over vestiging
    ) as address_turn
  from newest
  window vestiging as (partition by establishment_number)
),
told as (
  select
    *,
    turn = end_turn as tells_end,
    turn = address_turn and not shielded as tells_address
  from chosen
  left join lists using (kvk_number)
)
select
  establishment_number,
  min_by(kvk_number, turn) as kvk_number,
  min_by(main, turn) filter (where main is not null) as main,
  coalesce(min_by(trade_names, turn) filter (where len(trade_names) > 0), []) as trade_names,
  coalesce(min_by(sbi_codes, turn) filter (where len(sbi_codes) > 0), []) as sbi_codes,
  min_by(active_from, turn) filter (where active_from is not null) as active_from,
  min_by(active_from_exact, turn) filter (where active_from is not null) as active_from_exact,
  case
    when bool_or(has_ended) filter (where tells_end) then true
    when max(listed_on) > max(as_of) then null
    else bool_or(has_ended) filter (where tells_end)
  end as has_ended,
  max(active_until) filter (where tells_end) as active_until,
  bool_or(shielded) as address_hidden,
  max(address_kind) filter (where tells_address) as address_kind,
  max(object_id) filter (where tells_address) as object_id,
  max(nummeraanduiding_id) filter (where tells_address) as nummeraanduiding_id,
  max(street) filter (where tells_address) as street,
  max(house_number) filter (where tells_address) as house_number,
  max(house_letter) filter (where tells_address) as house_letter,
  max(house_number_addition) filter (where tells_address) as house_number_addition,
  max(postcode) filter (where tells_address) as postcode,
  max(place) filter (where tells_address) as place,
  max(po_box) filter (where tells_address) as po_box,
  max(country) filter (where tells_address) as country,
  max(written_address) filter (where tells_address) as written_address,
  max(rd_x) filter (where tells_address) as rd_x,
  max(rd_y) filter (where tells_address) as rd_y,
  min_by(delivery_id, turn) as delivery_id
from told
group by establishment_number
