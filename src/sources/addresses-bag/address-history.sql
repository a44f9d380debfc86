-- One row per nummeraanduiding and period in which it read so, as known on the day of its delivery.
-- Reads the delivered nummeraanduidingen, openbare ruimten and woonplaatsen, the object tables, addresses, deliveries.
-- What must not be lost: an address that was withdrawn, and the older names of a street. Only "uitgegeven" counts, so
-- a period ends where a nummeraanduiding is withdrawn. A street or place is taken to have had its oldest known name
-- before that, for the register often begins with the street later than with its numbers.
with
ranked as (
  select
    nummeraanduidingen.*,
    dense_rank() over (
      partition by identificatie order by deliveries.as_of desc, nummeraanduidingen.delivery_id
    ) as rank
  from bag_nummeraanduidingen as nummeraanduidingen
  inner join deliveries on deliveries.delivery_id = nummeraanduidingen.delivery_id
  where tijdstip_inactief is null and tijdstip_inactief_lv is null and tijdstip_niet_bag_lv is null
    and begin_geldigheid <= deliveries.as_of
),
-- Each voorkomen ends at the latest where the next begins: of several that begin on one day, the last one is left.
numbered as (
  select
    ranked.*,
    least(
      coalesce(eind_geldigheid, date '9999-12-31'),
      coalesce(lead(begin_geldigheid) over by_begin, date '9999-12-31')
    ) as until
  from ranked
  where rank = 1
  window by_begin as (
    partition by identificatie order by begin_geldigheid, tijdstip_registratie, voorkomen
  )
),
street_names as (
  select
    identificatie,
    naam,
    woonplaats_id,
    case when row_number() over by_begin = 1 then date '0001-01-01' else begin_geldigheid end as since,
    coalesce(lead(begin_geldigheid) over by_begin, date '9999-12-31') as until
  from bag_openbare_ruimten
  inner join deliveries using (delivery_id)
  where tijdstip_inactief is null and tijdstip_inactief_lv is null and tijdstip_niet_bag_lv is null
    and begin_geldigheid <= deliveries.as_of
  window by_begin as (partition by identificatie order by begin_geldigheid, tijdstip_registratie, voorkomen)
),
place_names as (
  select
    identificatie,
    naam,
    case when row_number() over by_begin = 1 then date '0001-01-01' else begin_geldigheid end as since,
    coalesce(lead(begin_geldigheid) over by_begin, date '9999-12-31') as until
  from bag_woonplaatsen
  inner join deliveries using (delivery_id)
  where tijdstip_inactief is null and tijdstip_inactief_lv is null and tijdstip_niet_bag_lv is null
    and begin_geldigheid <= deliveries.as_of
  window by_begin as (partition by identificatie order by begin_geldigheid, tijdstip_registratie, voorkomen)
),
readings as (
  select
    numbered.identificatie as nummeraanduiding_id,
    street_names.naam as street,
    numbered.huisnummer as house_number,
    numbered.huisletter as house_letter,
    numbered.huisnummertoevoeging as house_number_addition,
    numbered.postcode,
    place_names.naam as place,
    greatest(numbered.begin_geldigheid, street_names.since, place_names.since) as since,
    least(numbered.until, street_names.until, place_names.until) as until,
    numbered.delivery_id
  from numbered
  inner join street_names
    on street_names.identificatie = numbered.openbare_ruimte_id
    and street_names.since < numbered.until and street_names.until > numbered.begin_geldigheid
  inner join place_names
    on place_names.identificatie = coalesce(numbered.woonplaats_id, street_names.woonplaats_id)
    and place_names.since < least(numbered.until, street_names.until)
    and place_names.until > greatest(numbered.begin_geldigheid, street_names.since)
  where numbered.status = 'Naamgeving uitgegeven'
),
-- Neighbouring periods with the same words are one period: most voorkomens change something else.
compared as (
  select
    readings.*,
    case
      when lag(until) over by_since = since
        and lag(street || '|' || place) over by_since = street || '|' || place
        and lag(concat_ws('|', house_number, 'l' || house_letter, 'a' || house_number_addition, 'p' || postcode))
          over by_since
          = concat_ws('|', house_number, 'l' || house_letter, 'a' || house_number_addition, 'p' || postcode)
        then 0
      else 1
    end as begins
  from readings
  where since < until
  window by_since as (partition by nummeraanduiding_id order by since)
),
periods as (
  select compared.*, sum(begins) over (partition by nummeraanduiding_id order by since) as period
  from compared
),
-- Whose address it was last, for addresses whose object exists no more.
objects as (
  select identificatie as object_id, begin_geldigheid, hoofdadres_id, nevenadres_ids from bag_verblijfsobjecten
  union all
  select identificatie as object_id, begin_geldigheid, hoofdadres_id, nevenadres_ids from bag_ligplaatsen
  union all
  select identificatie as object_id, begin_geldigheid, hoofdadres_id, nevenadres_ids from bag_standplaatsen
),
claims as (
  select object_id, begin_geldigheid, hoofdadres_id as nummeraanduiding_id
  from objects
  union all
  select object_id, begin_geldigheid, further.nummeraanduiding_id
  from objects
  cross join unnest(nevenadres_ids) as further(nummeraanduiding_id)
),
last_claims as (
  select nummeraanduiding_id, max_by(object_id, cast(begin_geldigheid as varchar) || object_id) as object_id
  from claims
  group by nummeraanduiding_id
)
select
  periods.nummeraanduiding_id,
  coalesce(any_value(addresses.object_id), any_value(last_claims.object_id)) as object_id,
  any_value(street) as street,
  any_value(house_number) as house_number,
  any_value(house_letter) as house_letter,
  any_value(house_number_addition) as house_number_addition,
  any_value(periods.postcode) as postcode,
  any_value(place) as place,
  min(since) as valid_from,
  nullif(max(until), date '9999-12-31') as valid_until,
  any_value(periods.delivery_id) as delivery_id
from periods
left join (select nummeraanduiding_id, object_id from addresses) as addresses
  on addresses.nummeraanduiding_id = periods.nummeraanduiding_id
left join last_claims on last_claims.nummeraanduiding_id = periods.nummeraanduiding_id
group by periods.nummeraanduiding_id, period
