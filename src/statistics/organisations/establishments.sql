-- One row per open establishment outside homes. Reads establishments, organisations, address_links,
-- homes, branch_prefixes, deliveries. An establishment with a postal address alone, or whose address could not be tied
-- to an object, is nowhere and gives no row. Businesses at home (an object only meant to live in) are left out: there
-- are many of them, nobody visits them, and they would hide what a street looks like.
with
kvk as (
  select max(as_of) as day from deliveries where register = 'kvk'
),
open_ones as (
  select
    establishments.establishment_number,
    coalesce(establishments.sbi_codes[1], organisations.sbi_codes[1], '') as sbi_code
  from establishments
  left join organisations on organisations.kvk_number = establishments.kvk_number
  cross join kvk
  where coalesce(establishments.address_kind, 'visiting') = 'visiting'
    and coalesce(establishments.active_from <= kvk.day, true)
    and not (establishments.has_ended and coalesce(establishments.active_until <= kvk.day, true))
    and not (organisations.has_ended and coalesce(organisations.ended_on <= kvk.day, true))
),
branched as (
  select open_ones.establishment_number, max_by(branch_prefixes.branche, length(branch_prefixes.prefix)) as branche
  from open_ones
  join branch_prefixes on starts_with(open_ones.sbi_code, branch_prefixes.prefix)
  group by open_ones.establishment_number
)
select homes.buurt_code as area_code, branched.branche
from branched
join address_links
  on address_links.register = 'establishments' and address_links.record_id = branched.establishment_number
join homes on homes.object_id = address_links.object_id
where not (len(homes.use_purposes) = 1 and homes.use_purposes[1] = 'woon')
