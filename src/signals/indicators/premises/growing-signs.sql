-- One row per object where different signs of a cannabis farm or drugs lab were noticed, of independent origin.
-- Reads notices, businesses, permits, owners, stays, peildatum. What a receiver judged unreliable (E) or improbable (5)
-- does not count; what could not be judged (F, 6) does.
with
-- The window ends with the peildatum itself; its first day falls outside.
signs as (
  select distinct notices.object_id, notices.sign, notices.origin, notices.noticed_on
  from notices
  cross join peildatum
  where notices.sign in (
      'cannabis-smell', 'tampered-meter', 'humming', 'taped-windows', 'heat-or-melted-snow', 'chemical-smell'
    )
    and notices.reliability <> 'E'
    and notices.credibility <> '5'
    and notices.noticed_on > peildatum.day - $window_days
    and notices.noticed_on <= peildatum.day
),
-- With two signs and two origins there is always a pair that shares neither; for more it is the most there can be.
counted as (
  select
    object_id,
    least(count(distinct sign), count(distinct origin)) as independent_signs,
    count(distinct sign) as different_signs,
    count(distinct origin) as origins,
    min(noticed_on) as first_noticed,
    max(noticed_on) as last_noticed,
    list_sort(list(distinct sign)) as signs,
    list(distinct 'notice ' || origin) as evidence
  from signs
  group by object_id
  having least(count(distinct sign), count(distinct origin)) >= $least_signs
),
-- Growing, food, drink, chemicals, cooking, washing, hair and beauty, sauna: SBI 01, 10, 11, 20, 21, 56, 96.01/02/04.
smelly_trade as (
  select distinct counted.object_id
  from counted
  join businesses on businesses.object_id = counted.object_id
  where businesses.open
    and (
      left(businesses.sbi_code, 2) in ('01', '10', '11', '20', '21', '56')
      or left(businesses.sbi_code, 4) in ('9601', '9602', '9604')
    )
),
works as (
  select distinct counted.object_id
  from counted
  join permits on permits.object_id = counted.object_id
  where permits.kind in ('building', 'division', 'conversion') and permits.status = 'granted'
    and permits.valid_from <= counted.first_noticed
    and permits.valid_from > counted.last_noticed - $works_days
),
owned_since as (
  select object_id, min(held_from) as held_from
  from owners
  where current and owns
  group by object_id
  having count(*) = count(held_from)
),
lived_since as (
  select stays.object_id, min(stays.stayed_from) as stayed_from
  from stays
  cross join peildatum
  where stays.address_kind = 'home' and (stays.stayed_until is null or stays.stayed_until > peildatum.day)
  group by stays.object_id
)
select
  counted.object_id as subject_id,
  counted.independent_signs as value,
  counted.last_noticed as happened_on,
  counted.evidence,
  counted.different_signs,
  counted.origins,
  cast(counted.first_noticed as varchar) as first_noticed,
  cast(counted.last_noticed as varchar) as last_noticed,
  counted.signs,
  smelly_trade.object_id is not null as smelly_trade,
  works.object_id is not null as with_works,
  coalesce(owned_since.held_from > counted.last_noticed, false) as new_owner,
  coalesce(lived_since.stayed_from > counted.last_noticed, false) as new_residents
from counted
left join smelly_trade on smelly_trade.object_id = counted.object_id
left join works on works.object_id = counted.object_id
left join owned_since on owned_since.object_id = counted.object_id
left join lived_since on lived_since.object_id = counted.object_id
