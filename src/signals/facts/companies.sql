-- One row per organisation of the Handelsregister, ended ones too. Reads organisations, officers, peildatum.
with
standing as (
  select
    officers.kvk_number,
    case officers.officer_kind when 'person' then 'person:' else 'kvk:' end || officers.officer_id as party,
    officers."function" = 'sole-shareholder' as holds,
    list_contains(string_split($directing, ' '), officers."function") as directs
  from officers
  cross join peildatum
  where not (officers.has_ended and coalesce(officers.held_until <= peildatum.day, true))
    and coalesce(officers.held_from <= peildatum.day, true)
),
people as (
  select
    kvk_number,
    array_agg(party) filter (where directs) as directors,
    array_agg(party) filter (where holds) as shareholders
  from standing
  group by kvk_number
),
-- The register writes a rechtsvorm with and without spaces, and the API in one word.
forms as (
  select kvk_number, lower(replace(replace(legal_form, ' ', ''), 'ö', 'o')) as written from organisations
)
select
  organisations.kvk_number,
  case
    when organisations.natural_person or forms.written like 'eenmanszaak%' then 'sole-trader'
    when forms.written like 'beslotenvennootschap%' then 'private-limited'
    when forms.written like '%naamlozevennootschap%' then 'public-limited'
    when forms.written like 'stichting%' then 'foundation'
    when forms.written like 'verenigingvaneigena%' then 'owners-association'
    when forms.written like 'vereniging%' then 'association'
    when forms.written like '%cooperati%' or forms.written like 'onderlingewaarborg%' then 'cooperative'
    when forms.written like 'vennootschaponderfirma%' or forms.written like 'maatschap%'
      or forms.written like 'commanditairevennootschap%' or forms.written like 'rederij%' then 'partnership'
    when forms.written like 'publiekrechtelijk%' or forms.written like 'overheid%' then 'public-body'
    else 'other'
  end as form,
  organisations.sbi_codes[1] as sbi_code,
  organisations.sbi_codes,
  organisations.founded_on,
  organisations.ended_on,
  coalesce(organisations.has_ended and coalesce(organisations.ended_on <= peildatum.day, true), false) as ended,
  organisations.employees,
  coalesce(list_sort(list_distinct(people.directors)), cast([] as varchar[])) as directors,
  coalesce(list_sort(list_distinct(people.shareholders)), cast([] as varchar[])) as shareholders
from organisations
join forms on forms.kvk_number = organisations.kvk_number
left join people on people.kvk_number = organisations.kvk_number
cross join peildatum
