-- One row per deed part, cadastral object, side and party. Reads transfer_parties, person_links, organisation_links.
-- A party that the register does not tell apart (holder_kind unknown) gives no row.
select distinct
  transfer_parties.deed_part_id,
  transfer_parties.object_id as cadastral_object_id,
  transfer_parties.side,
  coalesce(
    'kvk:' || coalesce(organisation_links.kvk_number, transfer_parties.holder_kvk_number),
    'person:' || coalesce(person_links.same_as, transfer_parties.holder_person),
    'kadaster:' || transfer_parties.holder_organisation_id
  ) as party,
  coalesce(organisation_links.kvk_number, transfer_parties.holder_kvk_number) as kvk_number
from transfer_parties
left join organisation_links on organisation_links.organisation_id = transfer_parties.holder_organisation_id
left join person_links on person_links.person = transfer_parties.holder_person
where coalesce(
  organisation_links.kvk_number, transfer_parties.holder_kvk_number, transfer_parties.holder_person,
  transfer_parties.holder_organisation_id
) is not null
