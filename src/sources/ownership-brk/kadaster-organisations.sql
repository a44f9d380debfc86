-- One row per organisation. Reads brk_organisations and deliveries.
-- Each value is that of the latest delivery that gives it: an answer often names an organisation without its numbers.
-- An address is taken whole from one delivery.
with
dated as (
  select
    brk_organisations.*,
    concat(cast(deliveries.as_of as varchar), brk_organisations.delivery_id) as state,
    concat_ws(' ', postcode, cast(house_number as varchar), nummeraanduiding_id) as address
  from brk_organisations
  join deliveries using (delivery_id)
),
addresses as (
  select organisation_id, nummeraanduiding_id, postcode, house_number,
    row_number() over (partition by organisation_id order by state desc, address desc) as rank
  from dated
  where address <> ''
)
select
  dated.organisation_id,
  max_by(kvk_number, concat(state, kvk_number)) filter (where kvk_number is not null) as kvk_number,
  max_by(rsin, concat(state, rsin)) filter (where rsin is not null) as rsin,
  max_by(name, concat(state, name)) filter (where name is not null) as name,
  max_by(legal_form, concat(state, legal_form)) filter (where legal_form is not null) as legal_form,
  any_value(addresses.nummeraanduiding_id) as nummeraanduiding_id,
  any_value(addresses.postcode) as postcode,
  any_value(addresses.house_number) as house_number
from dated
left join addresses on addresses.organisation_id = dated.organisation_id and addresses.rank = 1
group by dated.organisation_id
