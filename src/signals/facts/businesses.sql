-- One row per vestiging that can be visited at an object. Reads establishments, organisations, address_links, addresses,
-- peildatum. A vestiging with a postal address alone is not there, and gives no row; nor does one whose address could not
-- be tied to an object. Where the register tells no end it is open, unless its organisation has ended.
with
objects as (
  select object_id, min_by(use_purposes, nummeraanduiding_id) as use_purposes
  from addresses
  where main_address
  group by object_id
),
lives as (
  select
    establishments.establishment_number,
    coalesce(
      least(establishments.active_until, organisations.ended_on), establishments.active_until, organisations.ended_on
    ) as closed_on,
    coalesce(establishments.has_ended, false) or coalesce(organisations.has_ended, false) as has_closed,
    coalesce(establishments.sbi_codes[1], organisations.sbi_codes[1]) as sbi_code,
    organisations.employees
  from establishments
  left join organisations on organisations.kvk_number = establishments.kvk_number
)
select
  address_links.object_id,
  establishments.establishment_number,
  establishments.kvk_number,
  establishments.main,
  lives.sbi_code,
  establishments.active_from as opened_on,
  lives.closed_on,
  coalesce(establishments.active_from <= peildatum.day, true)
    and not (lives.has_closed and coalesce(lives.closed_on <= peildatum.day, true)) as open,
  coalesce(len(objects.use_purposes) = 1 and objects.use_purposes[1] = 'woon', false) as at_home,
  lives.employees
from establishments
join lives on lives.establishment_number = establishments.establishment_number
join address_links
  on address_links.register = 'establishments' and address_links.record_id = establishments.establishment_number
left join objects on objects.object_id = address_links.object_id
cross join peildatum
where coalesce(establishments.address_kind, 'visiting') = 'visiting'
