-- One row per object whose owner had a mortgage released soon after it was registered, without selling.
-- Reads loans, owners, deeds, stays, peildatum. Either day unknown gives no row. What the change of owner ended is no fast
-- redemption, and one of an owner before the present one says nothing of this one.
with
-- The window holds the day of release: its end with the peildatum belongs to it, its first day does not.
released as (
  select distinct loans.object_id, loans.mortgage_id, loans.amount_euros, loans.registered_on, loans.released_on
  from loans
  cross join peildatum
  where loans.released_on > peildatum.day - $window_days
    and loans.released_on <= peildatum.day
    and date_diff('day', loans.registered_on, loans.released_on) >= 0
    and date_diff('day', loans.registered_on, loans.released_on) < $least_days
),
-- Any later deed of this object up to shortly after the release: sold, divided, inherited or given away.
passed_on as (
  select distinct released.object_id, released.mortgage_id
  from released
  join deeds on deeds.object_id = released.object_id
  where deeds.transferred_on > released.registered_on
    and deeds.transferred_on <= released.released_on + $around_days
),
owned_since as (
  select object_id, min(held_from) as held_from
  from owners
  where current and owns
  group by object_id
),
kept as (
  select released.*
  from released
  join owned_since on owned_since.object_id = released.object_id
  left join passed_on on passed_on.object_id = released.object_id and passed_on.mortgage_id = released.mortgage_id
  where passed_on.object_id is null
    and released.registered_on >= owned_since.held_from - $around_days
),
refinanced as (
  select distinct kept.object_id, kept.mortgage_id
  from kept
  join loans on loans.object_id = kept.object_id and loans.mortgage_id <> kept.mortgage_id
  where abs(date_diff('day', loans.registered_on, kept.released_on)) <= $around_days
    and loans.registered_on > kept.registered_on
),
-- Another mortgage stands throughout: only a part of the debt was paid.
partly as (
  select distinct kept.object_id, kept.mortgage_id
  from kept
  join loans on loans.object_id = kept.object_id and loans.mortgage_id <> kept.mortgage_id
  where loans.registered_on <= kept.registered_on + $around_days
    and (loans.released_on is null or loans.released_on > kept.released_on + $around_days)
    and loans.amount_euros >= kept.amount_euros
),
holders as (
  select distinct kept.object_id, kept.mortgage_id, kept.released_on, owners.party
  from kept
  join owners on owners.object_id = kept.object_id
  where owners.owns and owners.party is not null
    and owners.held_from <= kept.released_on
    and (owners.held_until is null or owners.held_until > kept.registered_on)
),
sold_another as (
  select distinct holders.object_id, holders.mortgage_id
  from holders
  join (select object_id, transferred_on, unnest(seller_parties) as party from deeds where deed_kind = 'sale') as sales
    on sales.party = holders.party and sales.object_id <> holders.object_id
  where abs(date_diff('day', sales.transferred_on, holders.released_on)) <= $bridge_days
),
inherited as (
  select distinct holders.object_id, holders.mortgage_id
  from holders
  join (select transferred_on, unnest(buyer_parties) as party from deeds where deed_kind = 'inheritance') as estates
    on estates.party = holders.party
  where estates.transferred_on <= holders.released_on
    and estates.transferred_on > holders.released_on - $estate_days
),
died as (
  select distinct holders.object_id, holders.mortgage_id
  from holders
  join stays on 'person:' || stays.person = holders.party
  where stays.ended_because = 'died'
    and stays.stayed_until <= holders.released_on
    and stays.stayed_until > holders.released_on - $estate_days
)
select
  kept.object_id as subject_id,
  min(date_diff('day', kept.registered_on, kept.released_on)) as value,
  max(kept.released_on) as happened_on,
  list(distinct 'loan ' || kept.mortgage_id) as evidence,
  count(*) as released_loans,
  max(kept.amount_euros) as largest_amount,
  cast(arg_min(kept.registered_on, kept.released_on - kept.registered_on) as varchar) as registered_on,
  cast(arg_min(kept.released_on, kept.released_on - kept.registered_on) as varchar) as released_on,
  bool_and(refinanced.object_id is not null) as refinanced,
  bool_and(partly.object_id is not null) as partly,
  bool_and(sold_another.object_id is not null) as sold_another,
  bool_and(inherited.object_id is not null) as inherited,
  bool_and(died.object_id is not null) as died
from kept
left join refinanced on refinanced.object_id = kept.object_id and refinanced.mortgage_id = kept.mortgage_id
left join partly on partly.object_id = kept.object_id and partly.mortgage_id = kept.mortgage_id
left join sold_another on sold_another.object_id = kept.object_id and sold_another.mortgage_id = kept.mortgage_id
left join inherited on inherited.object_id = kept.object_id and inherited.mortgage_id = kept.mortgage_id
left join died on died.object_id = kept.object_id and died.mortgage_id = kept.mortgage_id
group by kept.object_id
