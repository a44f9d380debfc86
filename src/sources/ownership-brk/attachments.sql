-- One row per beslag, cadastral object and creditor. Reads brk_known_charges.
select
  charge_id as attachment_id,
  nature as attachment_name,
  object_id,
  creditor_number,
  bag_object_ids,
  amount_euros,
  holder_kind,
  holder_person,
  holder_known_by,
  holder_organisation_id,
  holder_kvk_number,
  holder_rsin,
  holder_name,
  registered_on,
  released_on,
  deed_part_id,
  delivery_id
from brk_known_charges
where kind = 'beslag'
