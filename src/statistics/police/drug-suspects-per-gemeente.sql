-- One row per gemeente of residence, year and category of people suspected of a drug offence, each once a year: by age band,
-- and by gemeente of the first offence. Both splits are of the same people, so they are one table.
-- Reads areas and drug_suspects. A gemeente was measured when the delivery has a control total of it and the rows add
-- up to that: then what the delivery leaves out is 0, and else nobody knows what is missing.
-- Suspects who live elsewhere or nowhere known are in no row here. An age that the police do not tell is niet-vermeld: not
-- the onbekend of residents, so that nothing is divided by it. An offence outside the gemeenten of the territory that the
-- delivery lists is elders.
with
gemeenten as (
  select code, case when code like 'GM9%' then 'voorbeeldregio' else 'nederland' end as territory
  from areas
  where level = 'gemeente'
),
bands as (
  select * from (values
    ('12-17', '12-17'), ('18-24', '18-24'), ('25-44', '25-44'), ('45-64', '45-64'), ('65-plus', '65-plus'),
    ('unknown', 'niet-vermeld')
  ) as listed (age_band, leeftijd)
),
controls as (
  select gemeenten.territory, drug_suspects.residence_code as code, drug_suspects.period, drug_suspects.count
  from drug_suspects
  join gemeenten on gemeenten.code = drug_suspects.residence_code
  where drug_suspects.offence_code = 'all'
),
years as (
  select distinct territory, period from controls
),
places as (
  select distinct gemeenten.territory, drug_suspects.period, gemeenten.code
  from drug_suspects
  join gemeenten on gemeenten.code = drug_suspects.offence_code
),
suspects as (
  select
    gemeenten.code,
    drug_suspects.period,
    bands.leeftijd,
    coalesce(places.code, 'elders') as pleeggemeente,
    drug_suspects.count
  from drug_suspects
  join gemeenten on gemeenten.code = drug_suspects.residence_code
  join bands on bands.age_band = drug_suspects.age_band
  left join places
    on places.territory = gemeenten.territory
    and places.period = drug_suspects.period
    and places.code = drug_suspects.offence_code
),
counts as (
  select code, period, 'totaal' as dimension, 'totaal' as category, sum(count) as count
  from suspects
  group by code, period
  union all
  select code, period, 'leeftijd', leeftijd, sum(count)
  from suspects
  group by code, period, leeftijd
  union all
  select code, period, 'pleeggemeente', pleeggemeente, sum(count)
  from suspects
  group by code, period, pleeggemeente
),
measured as (
  select controls.code, controls.period
  from controls
  left join counts
    on counts.code = controls.code and counts.period = controls.period and counts.dimension = 'totaal'
  where controls.count = coalesce(counts.count, 0)
),
categories as (
  select territory, period, 'totaal' as dimension, 'totaal' as category from years
  union all
  select years.territory, years.period, 'leeftijd', bands.leeftijd from years cross join bands
  union all
  select territory, period, 'pleeggemeente', code from places
  union all
  select territory, period, 'pleeggemeente', 'elders' from years
)
select
  gemeenten.territory,
  gemeenten.code as area_code,
  categories.period,
  categories.dimension,
  categories.category,
  case when measured.code is not null then coalesce(counts.count, 0) end as count,
  case when measured.code is null then 'not-measured' end as missing
from gemeenten
join categories on categories.territory = gemeenten.territory
left join measured on measured.code = gemeenten.code and measured.period = categories.period
left join counts
  on counts.code = gemeenten.code
  and counts.period = categories.period
  and counts.dimension = categories.dimension
  and counts.category = categories.category
where measured.code is not null or categories.dimension = 'totaal'
