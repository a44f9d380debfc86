-- One row per BAG object and tenaamstelling. Reads rights, person_links, organisation_links, peildatum.
-- A right on land without a BAG object gives no row. What must not be lost: a right of which the register names no
-- holder stays, with the reason; and so does one that ended, for what was then asks who held it then.
with
holdings as (
  select distinct rights.tenaamstelling_id, bag.object_id
  from rights, unnest(rights.bag_object_ids) as bag (object_id)
),
holders as (
  select
    rights.*,
    coalesce(organisation_links.kvk_number, rights.holder_kvk_number) as kvk_number,
    coalesce(person_links.same_as, rights.holder_person) as person
  from rights
  left join organisation_links on organisation_links.organisation_id = rights.holder_organisation_id
  left join person_links on person_links.person = rights.holder_person
)
select
  holdings.object_id,
  holders.tenaamstelling_id,
  holders.object_id as cadastral_object_id,
  coalesce('kvk:' || holders.kvk_number, 'person:' || holders.person, 'kadaster:' || holders.holder_organisation_id)
    as party,
  holders.kvk_number,
  holders.right_kind,
  holders.right_kind in ('eigendom', 'erfpacht', 'erfpacht-en-opstal') as owns,
  holders.share_numerator / holders.share_denominator as share,
  holders.held_from,
  holders.held_until,
  coalesce(holders.held_from <= peildatum.day, true) and coalesce(holders.held_until > peildatum.day, true) as current,
  holders.holder_address_id as address_id,
  holders.holder_unknown_because as unknown_because
from holdings
join holders on holders.tenaamstelling_id = holdings.tenaamstelling_id
cross join peildatum
