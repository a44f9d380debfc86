-- One row per registration that could be tied to an object that exists.
-- Reads registrations and addresses. A registration without a row here stays unlinked; it is never guessed.
with
named as (
  select distinct registrations.person, registrations.registered_from, addresses.object_id
  from registrations
  join addresses on addresses.object_id = registrations.object_id
),
-- An address that has the same parts as another one decides nothing.
unique_addresses as (
  select
    postcode,
    house_number,
    upper(coalesce(house_letter, '')) as letter,
    upper(coalesce(house_number_addition, '')) as addition,
    min(object_id) as object_id
  from addresses
  where postcode is not null
  group by postcode, house_number, upper(coalesce(house_letter, '')), upper(coalesce(house_number_addition, ''))
  having count(distinct object_id) = 1
),
by_address as (
  select registrations.person, registrations.registered_from, unique_addresses.object_id
  from registrations
  join unique_addresses
    on unique_addresses.postcode = upper(replace(registrations.postcode, ' ', ''))
    and unique_addresses.house_number = registrations.house_number
    and unique_addresses.letter = upper(coalesce(trim(registrations.house_letter), ''))
    and unique_addresses.addition = upper(coalesce(trim(registrations.house_number_addition), ''))
  left join named
    on named.person = registrations.person and named.registered_from = registrations.registered_from
  where named.person is null
)
select
  person,
  registered_from,
  object_id,
  'bag-id' as method,
  'The BRP names this object, and it exists in the BAG.' as why
from named
union all
select
  person,
  registered_from,
  object_id,
  'address' as method,
  'The BRP names no existing object; one address has this postcode, number, letter and addition.' as why
from by_address
