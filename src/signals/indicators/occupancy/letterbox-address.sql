-- One row per object with more briefadressen than the limit.
-- Reads homes, stays, relations, businesses, companies, peildatum.
-- Who came together came once: a family that waits for a home is one briefadres.
with
holders as (
  select stays.object_id, stays.person, stays.stayed_from
  from stays
  cross join peildatum
  where stays.address_kind = 'correspondence'
    and stays.stayed_from <= peildatum.day
    and (stays.stayed_until is null or stays.stayed_until > peildatum.day)
),
ties as (
  select holders.object_id, holders.person, relations.other
  from holders
  join relations on relations.person = holders.person
  union
  select holders.object_id, holders.person, relations.person as other
  from holders
  join relations on relations.other = holders.person
),
related as (
  select distinct ties.object_id, ties.person
  from ties
  join stays on stays.object_id = ties.object_id and stays.person = ties.other
  cross join peildatum
  where stays.stayed_from <= peildatum.day
    and (stays.stayed_until is null or stays.stayed_until > peildatum.day)
),
counts as (
  select
    holders.object_id,
    count(distinct holders.stayed_from) as letterboxes,
    count(distinct case when related.person is null then holders.stayed_from end) as unrelated_letterboxes,
    max(holders.stayed_from) as latest_from
  from holders
  left join related on related.object_id = holders.object_id and related.person = holders.person
  group by holders.object_id
),
institutions as (
  select businesses.object_id, count(*) as institutions
  from businesses
  left join companies on companies.kvk_number = businesses.kvk_number
  where businesses.open
    and (
      companies.form = 'public-body'
      or businesses.sbi_code like '55%' or businesses.sbi_code like '84%'
      or businesses.sbi_code like '87%' or businesses.sbi_code like '88%'
    )
  group by businesses.object_id
)
select
  homes.object_id as subject_id,
  counts.letterboxes as value,
  peildatum.day as happened_on,
  ['registrations ' || homes.object_id] as evidence,
  counts.letterboxes,
  counts.latest_from,
  homes.resident_count,
  counts.unrelated_letterboxes,
  homes.use_purposes,
  coalesce(institutions.institutions, 0) as institutions
from counts
cross join peildatum
join homes on homes.object_id = counts.object_id
left join institutions on institutions.object_id = homes.object_id
where counts.letterboxes >= $least_letterboxes
