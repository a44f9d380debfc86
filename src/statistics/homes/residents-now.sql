-- One row per person registered at an object on the state of the BRP. Reads registrations, address_links, deliveries.
-- Nobody lives where only their post goes. A person whose address could not be tied to an object gives no row.
with brp as (
  select max(as_of) as day from deliveries where register = 'brp'
)
select registrations.person, min(address_links.object_id) as object_id
from registrations
join address_links
  on address_links.register = 'registrations'
  and address_links.record_id = registrations.person
  and address_links.registered_from = registrations.registered_from
cross join brp
where registrations.address_kind = 'home'
  and registrations.registered_from <= brp.day
  and (registrations.registered_until is null or registrations.registered_until > brp.day)
group by registrations.person
