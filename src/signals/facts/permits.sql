-- One row per permit whose address could be tied to an object. Reads letting_permits, address_links.
select
  address_links.object_id,
  letting_permits.permit_id,
  letting_permits.delivery_id,
  letting_permits.kind,
  letting_permits.holder_kvk as holder_kvk_number,
  letting_permits.valid_from,
  letting_permits.valid_until,
  letting_permits.status
from letting_permits
join address_links
  on address_links.register = 'letting_permits'
  and address_links.record_id = letting_permits.permit_id
  and address_links.delivery_id = letting_permits.delivery_id
