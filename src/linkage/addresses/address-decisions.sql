-- One row per record that names an address or an object: the object that it is, or why it was not linked.
-- Reads address_mentions, address_readings and address_candidates. No record is lost and none is guessed: on the
-- first rung that has an address, all addresses must be of one object.
-- An address that read so all the time that the record holds goes before one that did so for a part of it; one that
-- never did in that time comes last, for a street may be called by its old name long after. An address of before the
-- BAG was whole is taken to have been there before.
with
fits as (
  select
    mentions.register, mentions.record_id, mentions.registered_from, mentions.delivery_id,
    candidates.object_id,
    candidates.nummeraanduiding_id,
    candidates.valid_until,
    candidates.rung,
    candidates.contests,
    case
      when (mentions.held_from is null or begins <= mentions.held_from)
        and (candidates.valid_until is null or mentions.held_until <= candidates.valid_until)
        then 0
      when (mentions.held_from is null or candidates.valid_until is null or mentions.held_from < candidates.valid_until)
        and (mentions.held_until is null or begins < mentions.held_until)
        then 1
      else 2
    end as time_fit
  from address_mentions as mentions
  join (
    select *, case when valid_from <= cast($bag_whole as date) then date '0001-01-01' else valid_from end as begins
    from address_candidates
  ) as candidates on candidates.written_id = mentions.written_id
  where mentions.named_object_id is null
),
-- Out of its time an address stands below all that are in theirs; the last rung holds only in time.
ranked as (
  select
    *,
    min(place) over (partition by register, record_id, registered_from, delivery_id) as best_place,
    min(rung) filter (where place is not null) over (partition by register, record_id, registered_from, delivery_id)
      as best_rung
  from (
    select
      *,
      case
        when rung = $last_rung then case when time_fit < 2 then 1000 end
        when time_fit < 2 then 2 * rung + time_fit
        else 100 + rung
      end as place
    from fits
  ) as placed
),
best as (
  select *, place is not distinct from best_place and place is not null as eligible
  from ranked
  where place = best_place
    or (contests = best_rung and time_fit < 2)
    or (best_place is null and contests in (0, $last_rung) and time_fit < 2)
),
chosen as (
  select
    register, record_id, registered_from, delivery_id,
    count(distinct object_id) as candidate_count,
    min(object_id) filter (where eligible) as object_id,
    min_by(nummeraanduiding_id, case when valid_until is null then '0' else '1' end || nummeraanduiding_id)
      filter (where eligible) as nummeraanduiding_id,
    min(rung) filter (where eligible) as rung,
    case
      when bool_and(valid_until is not null) filter (where eligible) then max(valid_until) filter (where eligible)
    end
      as read_so_until,
    bool_and(time_fit = 2) filter (where eligible) as out_of_time,
    bool_or(eligible) as on_ladder,
    max(contests) as contests
  from best
  group by register, record_id, registered_from, delivery_id
),
readings as (
  select written_id, any_value(no_address) as no_address, bool_or(perhaps_range) as perhaps_range
  from address_readings
  group by written_id
),
decided as (
  select
    mentions.register,
    mentions.record_id,
    mentions.registered_from,
    mentions.delivery_id,
    mentions.named_object_id,
    mentions.named_nummeraanduiding_id,
    mentions.named_object_id is null and coalesce(chosen.candidate_count = 1 and chosen.on_ladder, false)
      as by_address,
    chosen.object_id,
    chosen.nummeraanduiding_id,
    chosen.rung,
    chosen.read_so_until,
    chosen.out_of_time,
    chosen.on_ladder,
    chosen.contests,
    coalesce(chosen.candidate_count, 0) as found,
    readings.no_address,
    readings.perhaps_range
  from address_mentions as mentions
  left join chosen
    on chosen.register = mentions.register
    and chosen.record_id = mentions.record_id
    and chosen.registered_from is not distinct from mentions.registered_from
    and chosen.delivery_id = mentions.delivery_id
  left join readings on readings.written_id = mentions.written_id
)
select
  register,
  record_id,
  registered_from,
  delivery_id,
  case when by_address then object_id else named_object_id end as object_id,
  case when by_address then nummeraanduiding_id else named_nummeraanduiding_id end as nummeraanduiding_id,
  case when named_object_id is not null then 0 when by_address then rung end as rung,
  case when by_address then read_so_until end as read_so_until,
  by_address and coalesce(out_of_time, false) as out_of_time,
  case when named_object_id is not null then 1 else found end as candidate_count,
  case
    when by_address or named_object_id is not null then null
    when no_address is not null then no_address
    when on_ladder then 'ambiguous'
    when perhaps_range then 'number-range'
    when contests = 0 then 'other-street'
    when contests = $last_rung then 'other-door'
    else 'not-found'
  end as not_linked
from decided
