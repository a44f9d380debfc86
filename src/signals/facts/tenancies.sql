-- One row per letting whose address could be tied to an object. Reads lettings, address_links, peildatum.
select
  address_links.object_id,
  lettings.letting_id,
  lettings.delivery_id,
  coalesce('kvk:' || lettings.landlord_kvk, 'person:' || lettings.landlord_person) as landlord_party,
  lettings.landlord_kvk as landlord_kvk_number,
  lettings.letting_agent_kvk as agent_kvk_number,
  lettings.valid_from as let_from,
  lettings.valid_until as let_until,
  lettings.valid_from <= peildatum.day and coalesce(lettings.valid_until > peildatum.day, true) as current,
  lettings.rent_euro_per_month as rent_euros,
  lettings.payment,
  lettings.payer_differs
from lettings
join address_links
  on address_links.register = 'lettings'
  and address_links.record_id = lettings.letting_id
  and address_links.delivery_id = lettings.delivery_id
cross join peildatum
