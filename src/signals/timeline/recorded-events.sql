-- One row per asked object and record that is about it: built, deeds, loans, permits, lettings, businesses, notices, visits, signals.
-- Reads homes, deeds, loans, permits, tenancies, businesses, notices, inspections, signal_places, signals.
-- A moment lasts one day, and a building year the year. What must not enter: a person, and how a visit was chosen (an
-- inspector who knows that it was drawn by lot looks differently). KvK numbers are of organisations.
with
asked as (
  select unnest(string_split($object_ids, ' ')) as object_id
)
select
  object_id,
  'built' as kind, 'bag' as register, 'building year' as record,
  make_date(building_year, 1, 1) as happens_from, make_date(building_year + 1, 1, 1) as happens_until,
  json_object('building_year', building_year) as told
from homes
where object_id in (select object_id from asked) and building_year is not null
union all
select
  object_id,
  'deed', 'brk', 'deed ' || deed_part_id, transferred_on, transferred_on + 1,
  json_object(
    'deed_kind', deed_kind, 'price_euros', price_euros, 'several_objects', several_objects,
    'seller_kvk_numbers', seller_kvk_numbers, 'buyer_kvk_numbers', buyer_kvk_numbers
  )
from deeds
where object_id in (select object_id from asked)
union all
select
  object_id,
  'loan', 'brk', 'loan ' || mortgage_id, registered_on, released_on,
  json_object('amount_euros', amount_euros, 'objects', objects, 'creditor_kvk_number', creditor_kvk_number)
from loans
where object_id in (select object_id from asked)
union all
select
  object_id,
  'permit', 'permits', 'permit ' || permit_id, valid_from, valid_until,
  json_object('permit_kind', kind, 'status', status, 'holder_kvk_number', holder_kvk_number)
from permits
where object_id in (select object_id from asked)
union all
select
  object_id,
  'letting', 'lettings', 'letting ' || letting_id, let_from, let_until,
  json_object(
    'rent_euros', rent_euros, 'payment', payment, 'landlord_kvk_number', landlord_kvk_number,
    'agent_kvk_number', agent_kvk_number
  )
from tenancies
where object_id in (select object_id from asked)
union all
select
  object_id,
  'business', 'kvk', 'business ' || establishment_number, opened_on, closed_on,
  json_object('kvk_number', kvk_number, 'sbi_code', sbi_code, 'open', open)
from businesses
where object_id in (select object_id from asked)
union all
select
  object_id,
  'notice', 'observations', 'notice ' || origin, noticed_on, noticed_on + 1,
  json_object(
    'sign', sign, 'category', category, 'source_kind', source_kind,
    'reliability', reliability, 'credibility', credibility
  )
from notices
where object_id in (select object_id from asked)
union all
select
  object_id,
  'inspection', 'inspections', 'inspection ' || inspection_id, inspected_on, inspected_on + 1,
  json_object('found', found)
from inspections
where object_id in (select object_id from asked)
union all
select
  signal_places.object_id,
  'signal', cast(null as varchar), 'signal ' || signals.indicator || ' ' || signals.subject_id,
  signals.happened_on, signals.happened_on + 1,
  json_object(
    'indicator', signals.indicator, 'value', signals.value, 'by', signal_places."by",
    'explained_by', signals.explained_by, 'stale', signals.stale, 'evidence', signals.evidence
  )
from signal_places
join signals on signals.indicator = signal_places.indicator and signals.subject_id = signal_places.subject_id
where signal_places.object_id in (select object_id from asked)
