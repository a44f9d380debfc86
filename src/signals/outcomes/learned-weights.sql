-- One row per indicator: how much more often addresses with its unexplained signal were misused than addresses at large.
-- Reads track_records, dependent_indicators. By Bayes the likelihood ratio is the odds of misuse given the signal over the odds without knowing
-- anything, which visits by lot tell: so that visits chosen because of a signal do not flatter it. Before any visit an
-- indicator is believed to say nothing, as firmly as $prior_visits visits would have shown.
with
base as (
  select
    *,
    (random_confirmed + 0.5) / (random_visited + 1) as prior
  from track_records
),
estimated as (
  select
    *,
    (confirmed + $prior_visits * prior) / (visited + $prior_visits) as posterior
  from base
)
select
  estimated.indicator,
  dependent_indicators.dependents,
  log2(posterior / (1 - posterior)) - log2(prior / (1 - prior)) as bits,
  case when low > 0 then log2(low / (1 - low)) - log2(prior / (1 - prior)) end as low,
  case when high < 1 then log2(high / (1 - high)) - log2(prior / (1 - prior)) end as high,
  visited as visits
from estimated
join dependent_indicators on dependent_indicators.indicator = estimated.indicator
