-- One row per gemeente of residence, year and age band: people suspected of a drug offence, each once a year.
-- Reads areas and drug_suspects. A gemeente was measured when the delivery has a control total of it and the rows add
-- up to that: then what the delivery leaves out is 0, and else nobody knows what is missing.
-- Suspects who live elsewhere or nowhere known are in no row here. An age that the police do not tell is niet-vermeld: not
-- the onbekend of residents, so that nothing is divided by it.
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
residents as (
  select drug_suspects.residence_code, drug_suspects.period, bands.leeftijd, sum(drug_suspects.count) as count
  from drug_suspects
  join bands on bands.age_band = drug_suspects.age_band
  group by drug_suspects.residence_code, drug_suspects.period, bands.leeftijd
),
sums as (
  select residence_code, period, sum(count) as count
  from residents
  group by residence_code, period
),
controls as (
  select residence_code, period, count
  from drug_suspects
  where offence_code = 'all'
),
measured as (
  select controls.residence_code as code, controls.period, controls.count
  from controls
  left join sums on sums.residence_code = controls.residence_code and sums.period = controls.period
  where controls.count = coalesce(sums.count, 0)
),
years as (
  select distinct gemeenten.territory, controls.period
  from controls
  join gemeenten on gemeenten.code = controls.residence_code
),
categories as (
  select 'totaal' as dimension, 'totaal' as category
  union all
  select 'leeftijd', leeftijd from bands
)
select
  gemeenten.territory,
  gemeenten.code as area_code,
  years.period,
  categories.dimension,
  categories.category,
  case
    when categories.dimension = 'totaal' then measured.count
    else coalesce(residents.count, 0)
  end as count,
  case when measured.code is null then 'not-measured' end as missing
from gemeenten
join years on years.territory = gemeenten.territory
cross join categories
left join measured on measured.code = gemeenten.code and measured.period = years.period
left join residents
  on residents.residence_code = gemeenten.code
  and residents.period = years.period
  and residents.leeftijd = categories.category
where measured.code is not null or categories.dimension = 'totaal'
