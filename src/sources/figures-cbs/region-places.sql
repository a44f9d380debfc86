-- One row per delivery and region that its figures are about: the area that it is, or why it is none of ours.
-- Reads cbs_figures and areas. No region is lost: one that cannot be placed has a reason instead.
with
regions as (
  select
    delivery_id,
    coalesce(region_key, region_name) as region,
    region_key is null as by_name,
    level
  from cbs_figures
  group by all
),
-- CBS writes "Utrecht (gemeente)" beside "Utrecht (PV)", and "Laren (NH.)" where a boundary file has "Laren".
gemeenten as (
  select
    code,
    name,
    trim(regexp_replace(name, '\([^)]*\)$', '')) as bare_name,
    code like 'GM9%' as made_up
  from areas
  where level = 'gemeente'
),
named as (
  select
    delivery_id,
    region,
    trim(regexp_replace(region, '\(gemeente\)$', '')) as name,
    trim(regexp_replace(region, '\([^)]*\)$', '')) as bare_name
  from regions
  where by_name
),
-- A delivery is about the Netherlands or about the made-up region, whichever has more of its regions. Its
-- "Nederland" is the country only in the first case, and its names are looked up in one of the two.
territories as (
  select
    regions.delivery_id,
    count(case when coalesce(gemeenten.made_up, regions.region like '__99%') then 1 end)
      > count(case when not coalesce(gemeenten.made_up, regions.by_name or regions.region like '__99%') then 1 end)
      as made_up
  from regions
  left join gemeenten on regions.by_name and gemeenten.name = regions.region
  group by regions.delivery_id
),
-- Qualifiers may be left out on one side, never differ: "Rijswijk (NB.)" is not "Rijswijk (ZH.)".
candidates as (
  select named.delivery_id, named.region, gemeenten.code, gemeenten.name = named.name as exact
  from named
  join territories using (delivery_id)
  join gemeenten
    on gemeenten.made_up = territories.made_up
    and gemeenten.bare_name = named.bare_name
    and (gemeenten.name = named.name or gemeenten.name = gemeenten.bare_name or named.name = named.bare_name)
),
fits as (
  select
    delivery_id,
    region,
    count(*) as fitting,
    count(case when exact then 1 end) as exactly,
    coalesce(min(case when exact then code end), min(code)) as code
  from candidates
  group by delivery_id, region
),
verdicts as (
  select
    regions.delivery_id,
    regions.region,
    case
      when regions.region in ('Nederland', 'NL00', 'NL01')
        then case when territories.made_up then 'other-region' else 'NL00' end
      when regions.region like '__0000%' and regions.level is not null then 'not-divided'
      when regions.level is not null then regions.region
      when regions.region ilike '%niet in te delen%' or regions.region ilike '%onbekend%' then 'not-divided'
      when not regions.by_name or regions.region = 'Buitenland' then 'other-region'
      when coalesce(regexp_extract(regions.region, '\([A-Z]{2}\)$'), '') <> '' then 'other-region'
      when fits.code is null then 'name-unknown'
      when fits.exactly = 1 or (fits.exactly = 0 and fits.fitting = 1) then fits.code
      else 'name-fits-many'
    end as verdict
  from regions
  join territories using (delivery_id)
  left join fits using (delivery_id, region)
)
select
  delivery_id,
  region,
  case when verdict not like '%-%' then verdict end as area_code,
  case when verdict like '%-%' then verdict end as reason
from verdicts
