-- One row per organisation. Reads brk_organisations and deliveries.
-- Each value is that of the latest delivery that gives it: an answer often names an organisation without its numbers.
with
dated as (
  select
    brk_organisations.*,
    concat(cast(deliveries.as_of as varchar), brk_organisations.delivery_id) as state
  from brk_organisations
  join deliveries using (delivery_id)
)
select
  organisation_id,
  max_by(kvk_number, concat(state, kvk_number)) filter (where kvk_number is not null) as kvk_number,
  max_by(rsin, concat(state, rsin)) filter (where rsin is not null) as rsin,
  max_by(name, concat(state, name)) filter (where name is not null) as name
from dated
group by organisation_id
