-- One row per thing that somebody noticed or reported, in our own words.
-- Reads observation_rows, signalen_reports and deliveries.
-- What must not be lost: receivers give equal numbers, so one observation is a number at one place. What the
-- observer made of it stays in `interpretation`; the category of Signalen is how the gemeente filed the report.
with
noticed as (
  select
    observation_id,
    'observations' as noticed_register,
    observed_from,
    observed_until,
    object_id,
    postcode,
    house_number,
    house_letter,
    house_number_addition,
    buurt_code,
    cast(null as double) as lon,
    cast(null as double) as lat,
    case sense
      when 'gezien' then 'seen'
      when 'gehoord' then 'heard'
      when 'geroken' then 'smelled'
      when 'gemeten' then 'measured'
      when 'gevoeld' then 'felt'
    end as sense,
    case sign
      when 'geur van hennep' then 'cannabis-smell'
      when 'chemische geur' then 'chemical-smell'
      when 'zoemend geluid' then 'humming'
      when 'afgeplakte ramen' then 'taped-windows'
      when 'hitte of gesmolten sneeuw' then 'heat-or-melted-snow'
      when 'gemanipuleerde meter' then 'tampered-meter'
      when 'chemisch afval' then 'chemical-waste'
      when 'aanloop op vreemde tijden' then 'visitors-at-odd-times'
      when 'steeds andere bewoners' then 'ever-changing-residents'
      when 'matrassen of overvolle kamers' then 'crowded-rooms'
      when 'toeristen met koffers' then 'tourists-with-luggage'
      when 'niemand aanwezig' then 'nobody-there'
      when 'post blijft liggen' then 'mail-piling-up'
      when 'geen klanten of voorraad' then 'no-customers-or-stock'
      when 'contante huur' then 'cash-rent'
      when 'anders' then 'other'
    end as sign,
    cast(null as varchar) as category,
    case interpretation
      when 'hennepteelt' then 'cannabis-farm'
      when 'drugslab' then 'drugs-laboratory'
      when 'opslag van drugs' then 'drugs-storage'
      when 'illegale bewoning' then 'illegal-occupation'
      when 'toeristische verhuur' then 'tourist-letting'
      when 'prostitutie' then 'prostitution'
      when 'uitbuiting' then 'exploitation'
      when 'witwassen' then 'money-laundering'
      when 'anders' then 'other'
    end as interpretation,
    case source_kind
      when 'bewoner' then 'resident'
      when 'bezorger' then 'carrier'
      when 'hulpverlener' then 'social-worker'
      when 'toezichthouder' then 'supervisor'
      when 'verhuurder' then 'landlord'
      when 'netbeheerder' then 'grid-operator'
      when 'anders' then 'other'
    end as source_kind,
    reliability,
    credibility,
    delivery_id
  from observation_rows
  union all
  select
    report_id as observation_id,
    'signalen' as noticed_register,
    occurred_from as observed_from,
    occurred_until as observed_until,
    cast(null as varchar) as object_id,
    postcode,
    house_number,
    house_letter,
    house_number_addition,
    cast(null as varchar) as buurt_code,
    lon,
    lat,
    cast(null as varchar) as sense,
    cast(null as varchar) as sign,
    category,
    cast(null as varchar) as interpretation,
    channel as source_kind,
    'F' as reliability,
    '6' as credibility,
    delivery_id
  from signalen_reports
),
ranked as (
  select
    noticed.*,
    row_number() over (
      partition by noticed_register, observation_id, object_id, postcode, house_number, house_letter,
        house_number_addition, buurt_code, lon, lat
      order by deliveries.as_of desc, noticed.delivery_id
    ) as rank
  from noticed
  join deliveries using (delivery_id)
)
select
  observation_id,
  noticed_register as register,
  observed_from,
  observed_until,
  object_id,
  postcode,
  house_number,
  house_letter,
  house_number_addition,
  buurt_code,
  lon,
  lat,
  sense,
  sign,
  category,
  interpretation,
  source_kind,
  reliability,
  credibility,
  delivery_id
from ranked
where rank = 1
