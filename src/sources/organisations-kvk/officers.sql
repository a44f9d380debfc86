-- One row per organisation, officer, function and first day, in our own words. Reads kvk_officers and deliveries.
-- A function that several deliveries tell of counts once, as the newest state tells it.
with
ranked as (
  select
    kvk_officers.*,
    row_number() over (
      partition by kvk_number, officer_kind, officer_id, function, held_from
      order by deliveries.as_of desc, kvk_officers.delivery_id desc, record desc
    ) as age
  from kvk_officers
  join deliveries using (delivery_id)
)
select
  kvk_number,
  officer_kind,
  officer_id,
  case function
    when 'bestuurder' then 'director'
    when 'enig aandeelhouder' then 'sole-shareholder'
    when 'vennoot' then 'partner'
    when 'maat' then 'professional-partner'
    when 'commanditair vennoot' then 'limited-partner'
    when 'eigenaar' then 'owner'
    when 'commissaris' then 'supervisor'
    when 'gevolmachtigde' then 'proxy-holder'
    when 'vereffenaar' then 'liquidator'
    when 'curator' then 'trustee'
    when 'bewindvoerder' then 'administrator'
    when 'overig' then 'other'
  end as function,
  held_from,
  has_ended,
  held_until,
  delivery_id
from ranked
where age = 1
