-- One row per buurt where foundations with so few directors own more than so many times the share of the whole warehouse.
-- Reads owners, companies, homes, peildatum. An address with two such owners counts once. A foundation of which no
-- director is told is not known to have one, and does not count.
with
foundations as (
  select
    companies.kvk_number,
    coalesce(companies.employees, 0) < $least_staff
      and coalesce(companies.founded_on > peildatum.day - cast($established_days as integer), true) as is_unknown
  from companies
  cross join peildatum
  where companies.form = 'foundation'
    and not companies.ended
    and len(companies.directors) between 1 and $most_directors
),
holdings as (
  select distinct homes.buurt_code, homes.object_id, foundations.kvk_number, foundations.is_unknown
  from owners
  join foundations on foundations.kvk_number = owners.kvk_number
  join homes on homes.object_id = owners.object_id
  where owners.current and owners.owns and homes.buurt_code is not null
),
holders as (
  select buurt_code, kvk_number, count(*) as held
  from holdings
  group by buurt_code, kvk_number
),
largest as (
  select buurt_code, max(held) as held, count(*) as foundations
  from holders
  group by buurt_code
),
held as (
  select
    buurt_code,
    count(distinct object_id) as held,
    count(distinct object_id) filter (where is_unknown) as held_by_unknown,
    list('officers ' || kvk_number) as evidence
  from holdings
  group by buurt_code
),
buurten as (
  select buurt_code, count(*) as addresses
  from homes
  where buurt_code is not null
  group by buurt_code
),
whole as (
  select
    (select sum(held) from held) * 1.0 / sum(addresses) as share,
    (select sum(held_by_unknown) from held) * 1.0 / sum(addresses) as unknown_share
  from buurten
)
select
  buurten.buurt_code as subject_id,
  held.held * 1.0 / buurten.addresses / whole.share as value,
  peildatum.day as happened_on,
  held.evidence,
  buurten.addresses,
  held.held,
  largest.foundations,
  largest.held as held_by_largest,
  held.held_by_unknown,
  whole.unknown_share as whole_unknown_share
from buurten
join held on held.buurt_code = buurten.buurt_code
join largest on largest.buurt_code = buurten.buurt_code
cross join whole
cross join peildatum
where buurten.addresses >= $least_addresses
  and held.held >= $least_held
  and held.held * 1.0 / buurten.addresses > $times_whole * whole.share
