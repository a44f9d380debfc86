-- One row per record that names an address and is not linked to an object, with the reason.
-- Reads address_decisions. Together with address_links: every record that names an address, once.
select register, record_id, registered_from, delivery_id, not_linked as reason, candidate_count
from address_decisions
where not_linked is not null
