-- One row per gemeente of the offence, year and gemeente of residence: people suspected of a drug offence, each once a
-- year. Reads areas and drug_suspects. The categories are the gemeenten of the territory that were measured that year,
-- and elders: any other place, or an unknown one.
-- A gemeente was measured when the delivery has a control total of it and the rows add up to that: then what the
-- delivery leaves out is 0, and else nobody knows what is missing.
with
gemeenten as (
  select code, case when code like 'GM9%' then 'voorbeeldregio' else 'nederland' end as territory
  from areas
  where level = 'gemeente'
),
sums as (
  select offence_code, period, sum(count) as count
  from drug_suspects
  where age_band <> 'all'
  group by offence_code, period
),
controls as (
  select gemeenten.territory, gemeenten.code, drug_suspects.period, drug_suspects.count
  from drug_suspects
  join gemeenten on gemeenten.code = drug_suspects.offence_code
  where drug_suspects.residence_code = 'all'
),
measured as (
  select controls.territory, controls.code, controls.period, controls.count
  from controls
  left join sums on sums.offence_code = controls.code and sums.period = controls.period
  where controls.count = coalesce(sums.count, 0)
),
years as (
  select distinct territory, period from controls
),
categories as (
  select territory, period, code as category from measured
  union all
  select territory, period, 'elders' from years
),
suspects as (
  select
    measured.code,
    measured.period,
    coalesce(categories.category, 'elders') as category,
    sum(drug_suspects.count) as count
  from measured
  join drug_suspects on drug_suspects.offence_code = measured.code and drug_suspects.period = measured.period
  left join categories
    on categories.territory = measured.territory
    and categories.period = measured.period
    and categories.category = drug_suspects.residence_code
  where drug_suspects.age_band <> 'all'
  group by measured.code, measured.period, coalesce(categories.category, 'elders')
)
select
  gemeenten.territory,
  gemeenten.code as area_code,
  years.period,
  'totaal' as dimension,
  'totaal' as category,
  measured.count,
  case when measured.code is null then 'not-measured' end as missing
from gemeenten
join years on years.territory = gemeenten.territory
left join measured on measured.code = gemeenten.code and measured.period = years.period
union all
select
  measured.territory,
  measured.code as area_code,
  measured.period,
  'woongemeente' as dimension,
  categories.category,
  coalesce(suspects.count, 0) as count,
  cast(null as varchar) as missing
from measured
join categories on categories.territory = measured.territory and categories.period = measured.period
left join suspects
  on suspects.code = measured.code and suspects.period = measured.period and suspects.category = categories.category
