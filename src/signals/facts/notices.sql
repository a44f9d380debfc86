-- One row per observation or report that could be tied to an object, with what it goes back to.
-- Reads observations, address_links. Notices of buurten and of points alone give no row.
-- What must not be lost: every notice keeps its row; notices with one origin count once, and are not thrown away.
with
placed as (
  select
    address_links.object_id,
    observations.*,
    cast(observations.observed_from as date) as noticed_on,
    date_trunc('minute', observations.observed_from) as moment,
    coalesce(observations.sign, observations.category) as about,
    list_contains(string_split($in_their_work, ' '), observations.source_kind) as in_work
  from observations
  join address_links
    on address_links.register = 'observations'
    and address_links.record_id = observations.observation_id
    and address_links.delivery_id = observations.delivery_id
),
moments as (
  select object_id, moment, count(*) as notices
  from placed
  -- A notice of which only the day is told stands on midnight, as do all others of that day.
  where moment <> date_trunc('day', moment)
  group by object_id, moment
),
steps as (
  select
    object_id, observation_id, delivery_id, noticed_on, about,
    lag(noticed_on) over (
      partition by object_id order by noticed_on, observation_id, delivery_id
    ) as previous_on
  from placed
  where not in_work
),
bursts as (
  select
    object_id, observation_id, delivery_id, noticed_on, about,
    sum(case when noticed_on - previous_on <= $campaign_gap_days then 0 else 1 end) over (
      partition by object_id order by noticed_on, observation_id, delivery_id
    ) as burst
  from steps
),
all_notices as (
  select object_id, count(*) as notices
  from placed
  group by object_id
),
campaigns as (
  select bursts.object_id, bursts.burst, min(bursts.noticed_on) as began_on
  from bursts
  join all_notices on all_notices.object_id = bursts.object_id
  group by bursts.object_id, bursts.burst
  having count(*) >= $campaign_notices
    and max(bursts.noticed_on) - min(bursts.noticed_on) < $campaign_days
    and (
      min(all_notices.notices) - count(*) <= $campaign_others
      or count(distinct bursts.about) <= $campaign_signs
    )
),
tips as (
  select bursts.object_id, bursts.observation_id, bursts.delivery_id, campaigns.began_on
  from bursts
  join campaigns on campaigns.object_id = bursts.object_id and campaigns.burst = bursts.burst
)
select
  placed.object_id,
  placed.observation_id,
  placed.delivery_id,
  placed.noticed_on,
  placed.sign,
  placed.category,
  placed.source_kind,
  placed.reliability,
  placed.credibility,
  case
    when tips.began_on is not null then 'campaign ' || placed.object_id || ' ' || tips.began_on
    when moments.notices > 1 then 'moment ' || placed.object_id || ' ' || strftime(placed.moment, '%Y-%m-%dT%H:%M')
    else 'notice ' || placed.observation_id || ' ' || placed.delivery_id
  end as origin,
  case
    when tips.began_on is not null then 'campaign'
    when moments.notices > 1 then 'same-moment'
    else 'own'
  end as origin_kind
from placed
left join tips
  on tips.object_id = placed.object_id
  and tips.observation_id = placed.observation_id
  and tips.delivery_id = placed.delivery_id
left join moments on moments.object_id = placed.object_id and moments.moment = placed.moment
