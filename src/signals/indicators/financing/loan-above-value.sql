-- One row per object on which more was registered in mortgages than its worth, by WOZ value or by price.
-- Reads loans, owners, deeds, companies, object_values, permits, homes, peildatum. The worth is the newest WOZ value of
-- this object alone, and the price that its present owners paid in the window; with neither, or without an amount, there is no row.
with
current_owners as (
  select object_id, party, min(held_from) as held_from
  from owners
  where current and owns and party is not null
  group by object_id, party
),
owned_since as (
  select object_id, min(held_from) as held_from
  from current_owners
  group by object_id
),
-- A mortgage has a row per creditor, and its amount on each. Standing ones, registered since the present owners came.
-- SBI 64.2 is a holding, and no bank.
standing as (
  select
    loans.object_id,
    loans.mortgage_id,
    loans.registered_on,
    max(loans.amount_euros) as amount_euros,
    max(loans.objects) as objects,
    bool_and(coalesce(loans.creditor_is_financial and coalesce(left(companies.sbi_code, 3), '') <> '642', false)) as from_bank
  from loans
  cross join peildatum
  left join companies on companies.kvk_number = loans.creditor_kvk_number
  join owned_since on owned_since.object_id = loans.object_id
  where loans.amount_euros is not null
    and loans.registered_on <= peildatum.day
    and loans.registered_on >= owned_since.held_from - $around_days
    and (loans.released_on is null or loans.released_on > peildatum.day)
  group by loans.object_id, loans.mortgage_id, loans.registered_on
),
-- The window holds the day of the last loan: its end with the peildatum belongs to it, its first day does not.
charged as (
  select
    standing.object_id,
    sum(standing.amount_euros) as borrowed_euros,
    max(standing.registered_on) as registered_on,
    peildatum.day as stood_on,
    max(standing.objects) as objects,
    bool_and(standing.from_bank) as from_bank,
    list('loan ' || standing.mortgage_id) as evidence
  from standing
  cross join peildatum
  group by standing.object_id, peildatum.day
  having max(standing.registered_on) > peildatum.day - $window_days
),
assessed as (
  select object_id, max(valued_on) as valued_on, arg_max(value_euros, valued_on) as woz_euros
  from object_values
  where objects = 1 and value_euros > 0
  group by object_id
),
bought as (
  select charged.object_id, arg_max(deeds.price_euros, deeds.transferred_on) as price_euros
  from charged
  join owned_since on owned_since.object_id = charged.object_id
  join deeds on deeds.object_id = charged.object_id
  where deeds.deed_kind = 'sale' and not deeds.several_objects and deeds.price_euros > 0
    and abs(date_diff('day', deeds.transferred_on, owned_since.held_from)) <= $around_days
    and deeds.transferred_on > charged.registered_on - $window_days
  group by charged.object_id
),
compared as (
  select
    charged.*,
    assessed.woz_euros,
    assessed.valued_on,
    bought.price_euros,
    greatest(
      coalesce(charged.borrowed_euros / assessed.woz_euros, 0),
      coalesce(charged.borrowed_euros / bought.price_euros, 0)
    ) as value
  from charged
  left join assessed on assessed.object_id = charged.object_id
  left join bought on bought.object_id = charged.object_id
),
above as (
  select * from compared where value > $most_ratio
),
works as (
  select distinct above.object_id
  from above
  join permits on permits.object_id = above.object_id
  where permits.kind in ('building', 'division', 'conversion') and permits.status in ('granted', 'requested')
    and abs(date_diff('day', permits.valid_from, above.registered_on)) <= $works_days
),
bridges as (
  select distinct above.object_id
  from above
  join current_owners on current_owners.object_id = above.object_id
  join (select object_id, transferred_on, unnest(seller_parties) as party from deeds where deed_kind = 'sale') as sales
    on sales.party = current_owners.party and sales.object_id <> above.object_id
  where abs(date_diff('day', sales.transferred_on, above.registered_on)) <= $bridge_days
)
select
  above.object_id as subject_id,
  above.value,
  above.stood_on as happened_on,
  above.evidence,
  above.borrowed_euros,
  above.woz_euros,
  cast(above.valued_on as varchar) as valued_on,
  above.price_euros,
  cast(above.registered_on as varchar) as registered_on,
  above.objects,
  works.object_id is not null as with_works,
  bridges.object_id is not null as with_bridge,
  coalesce(above.from_bank and above.price_euros < above.woz_euros
    and above.borrowed_euros <= $most_ratio * above.woz_euros, false) as bought_for_less,
  coalesce(homes.building_year >= extract(year from above.valued_on), false) as built_since_valued
from above
left join homes on homes.object_id = above.object_id
left join works on works.object_id = above.object_id
left join bridges on bridges.object_id = above.object_id
