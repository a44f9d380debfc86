-- One row per organisation and who holds it on the peildatum, as parties. Reads officers, peildatum.
-- The Handelsregister names a shareholder only who holds all shares; of partners it does not tell the shares: null.
select
  'kvk:' || officers.kvk_number as held,
  case officers.officer_kind when 'person' then 'person:' else 'kvk:' end || officers.officer_id as holder,
  max(case when officers.function in ('sole-shareholder', 'owner') then 1.0 end) as share
from officers
cross join peildatum
where officers.function in ('sole-shareholder', 'owner', 'partner', 'professional-partner', 'limited-partner')
  and (officers.held_from is null or officers.held_from <= peildatum.day)
  and not (officers.has_ended and (officers.held_until is null or officers.held_until <= peildatum.day))
group by all
