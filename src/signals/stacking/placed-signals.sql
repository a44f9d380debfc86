-- One row per signal and address that it reaches, with whether it counts there. Reads signals, signal_places,
-- indicator_states, peildatum. A signal that does not count stays, with the reason. The window is half-open: the day
-- $window_days before the peildatum is out, the peildatum is in.
select
  signal_places.object_id,
  signals.indicator,
  signals.subject_id,
  signal_places.by,
  signals.family,
  signals.sources,
  signals.evidence,
  signals.happened_on,
  case
    when len(signals.explained_by) > 0 then 'explained'
    when signals.stale then 'stale'
    when indicator_states.state = 'demoted' then 'demoted'
    when signals.stage = 'hypothesis' then 'hypothesis'
    when signals.happened_on <= peildatum.day - cast($window_days as integer) or signals.happened_on > peildatum.day
      then 'outside-window'
  end as set_aside
from signal_places
join signals on signals.indicator = signal_places.indicator and signals.subject_id = signal_places.subject_id
join indicator_states on indicator_states.indicator = signals.indicator
cross join peildatum
