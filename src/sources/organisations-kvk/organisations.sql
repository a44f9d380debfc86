-- One row per KvK number. Reads kvk_organisations, which has a row per answer, and deliveries.
-- Of each kind of answer the newest counts; between these a basisprofiel tells more than a vestigingsprofiel.
-- What must not come back: the name and the rsin of what any of these answers calls a natural person.
with
ranked as (
  select
    kvk_organisations.*,
    row_number() over (
      partition by kvk_number, told_by
      order by deliveries.as_of desc, kvk_organisations.delivery_id desc, record desc
    ) as age
  from kvk_organisations
  join deliveries using (delivery_id)
),
newest as (
  select
    *,
    row_number() over (partition by kvk_number order by told_by) as place
  from ranked
  where age = 1
),
merged as (
  select
    kvk_number,
    bool_or(natural_person) as natural_person,
    min_by(rsin, place) filter (where rsin is not null) as rsin,
    min_by(name, place) filter (where name is not null) as name,
    min_by(trade_names, place) as trade_names,
    min_by(legal_form, place) filter (where legal_form is not null) as legal_form,
    min_by(sbi_codes, place) as sbi_codes,
    min_by(founded_on, place) filter (where founded_on is not null) as founded_on,
    min_by(founded_on_exact, place) filter (where founded_on is not null) as founded_on_exact,
    min_by(has_ended, place) filter (where has_ended is not null) as has_ended,
    min_by(ended_on, place) filter (where ended_on is not null) as ended_on,
    min_by(employees, place) filter (where employees is not null) as employees,
    min_by(delivery_id, place) as delivery_id
  from newest
  group by kvk_number
)
select
  kvk_number,
  case when not natural_person then rsin end as rsin,
  natural_person,
  case when not natural_person then name end as name,
  trade_names,
  legal_form,
  sbi_codes,
  founded_on,
  founded_on_exact,
  has_ended,
  ended_on,
  employees,
  delivery_id
from merged
