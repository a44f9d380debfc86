-- One row per object and party that now holds it by eigendom or erfpacht. Reads rights, person_links,
-- organisation_links, organisations, residents_now, deliveries. A holder that the register does not name is a party too:
-- one per tenaamstelling. What must not be lost: an object of which any holder cannot be found.
-- Who the BRK knows by BSN is in the BRP, here or in another gemeente; a KvK number leads to the Handelsregister.
with
brk as (
  select max(as_of) as day from deliveries where register = 'brk'
),
titles as (
  select
    bag.object_id,
    rights.tenaamstelling_id,
    rights.object_id as cadastral_object_id,
    rights.right_kind <> 'eigendom' as is_lease,
    rights.share_numerator / rights.share_denominator as share,
    coalesce(organisation_links.kvk_number, rights.holder_kvk_number) as kvk_number,
    case when rights.holder_known_by = 'bsn' then rights.holder_person else person_links.same_as end as person,
    rights.holder_person,
    rights.holder_organisation_id
  from rights
  cross join brk
  cross join unnest(list_distinct(rights.bag_object_ids)) as bag (object_id)
  left join organisation_links on organisation_links.organisation_id = rights.holder_organisation_id
  left join person_links on person_links.person = rights.holder_person
  where rights.right_kind in ('eigendom', 'erfpacht', 'erfpacht-en-opstal')
    and coalesce(rights.held_from <= brk.day, true)
    and coalesce(rights.held_until > brk.day, true)
),
-- Whoever holds the ground lease has the object; the owner of the land below gets rent for it.
leased as (
  select object_id, bool_or(is_lease) as has_lease
  from titles
  group by object_id
),
named as (
  select
    titles.*,
    titles.is_lease = leased.has_lease as has_the_object,
    coalesce(
      'kvk:' || titles.kvk_number,
      'person:' || titles.person,
      'kadaster-organisation:' || titles.holder_organisation_id,
      'kadaster-person:' || titles.holder_person,
      'unnamed:' || titles.tenaamstelling_id
    ) as party
  from titles
  join leased on leased.object_id = titles.object_id
)
select
  named.object_id,
  named.party,
  named.kvk_number,
  bool_or(named.has_the_object) as has_the_object,
  -- Without a possible share of every holding of the party its part is taken to be as large as that of any other.
  case when count(named.share) = count(*) then sum(named.share) end as share,
  bool_or(residents_now.person is not null) as lives_there,
  coalesce(
    bool_or(regexp_matches(lower(organisations.legal_form), '^(stichting|vereniging)') and organisations.sbi_codes[1] like '682%'),
    false
  ) as is_housing_association,
  case split_part(named.party, ':', 1)
    when 'unnamed' then 'niet-genoemd'
    when 'kadaster-organisation' then 'organisatie-niet-gevonden'
    when 'kadaster-person' then 'persoon-niet-gevonden'
  end as not_found
from named
left join organisations on organisations.kvk_number = named.kvk_number
left join residents_now on residents_now.person = named.person and residents_now.object_id = named.object_id
group by named.object_id, named.party, named.kvk_number
