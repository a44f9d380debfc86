-- One row per registration whose address could be tied to an object. Reads registrations, address_links.
-- The others are in address_misses, with the reason. What must not be lost: past stays, and how they ended.
select
  address_links.object_id,
  registrations.person,
  registrations.registered_from as stayed_from,
  registrations.registered_until as stayed_until,
  registrations.address_kind,
  registrations.adult_from,
  coalesce(registrations.registered_from + interval 18 year <= registrations.adult_from, false) as born_into,
  registrations.ended_because
from registrations
join address_links
  on address_links.register = 'registrations'
  and address_links.record_id = registrations.person
  and address_links.registered_from = registrations.registered_from
