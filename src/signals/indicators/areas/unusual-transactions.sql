-- One row per wijk with more than so many times the transactions per resident of all wijken together. Reads
-- unusual_transactions, area_figures, areas, homes, businesses, peildatum. A period belongs to the window with its last
-- day, from the day after the one $window_days before the peildatum up to the peildatum itself. Residents are those of the
-- newest year that has a figure; a wijk without one cannot be judged and gives no row. Reporters are those of the Wwft:
-- banks and payment (641, 649, 661), notaries and lawyers (6910), accountants (6920), estate agents (6831), car dealers
-- (451), jewellers (4777) and gambling (92).
with
counted as (
  select
    unusual_transactions.area_code,
    sum(unusual_transactions.transaction_count) as transactions,
    max(unusual_transactions.period_until) - 1 as last_on
  from unusual_transactions
  cross join peildatum
  where unusual_transactions.area_code like 'WK%'
    and unusual_transactions.period_until - 1 > peildatum.day - cast($window_days as integer)
    and unusual_transactions.period_until - 1 <= peildatum.day
  group by unusual_transactions.area_code
),
figures as (
  select area_code, value, row_number() over (partition by area_code order by period desc, source_table) as place
  from area_figures
  where measure = 'residents' and value is not null
),
premises as (
  select
    areas.parent_code as area_code,
    count(*) as businesses,
    count(*) filter (
      where regexp_matches(businesses.sbi_code, '^(641|649|661|6910|6920|6831|451|4777|92)')
    ) as reporters
  from businesses
  join homes on homes.object_id = businesses.object_id
  join areas on areas.code = homes.buurt_code
  where businesses.open and not businesses.at_home
  group by areas.parent_code
),
wijken as (
  select
    counted.area_code,
    counted.transactions,
    counted.last_on,
    cast(figures.value as bigint) as residents,
    coalesce(premises.businesses, 0) as businesses,
    coalesce(premises.reporters, 0) as reporters
  from counted
  join figures on figures.area_code = counted.area_code and figures.place = 1
  left join premises on premises.area_code = counted.area_code
  where figures.value >= $least_residents
),
whole as (
  select
    sum(transactions) * 1.0 / sum(residents) as transactions,
    sum(businesses) * 1.0 / sum(residents) as businesses,
    sum(reporters) * 1.0 / sum(residents) as reporters
  from wijken
)
select
  wijken.area_code as subject_id,
  wijken.transactions * 1.0 / wijken.residents / whole.transactions as value,
  wijken.last_on as happened_on,
  ['transactions ' || wijken.area_code] as evidence,
  wijken.transactions,
  wijken.residents,
  wijken.transactions * 1000.0 / wijken.residents as per_thousand,
  whole.transactions * 1000.0 as whole_per_thousand,
  wijken.businesses,
  wijken.reporters,
  wijken.businesses * 1.0 / wijken.residents as businesses_per_resident,
  whole.businesses as whole_businesses_per_resident,
  wijken.reporters * 1.0 / wijken.residents as reporters_per_resident,
  whole.reporters as whole_reporters_per_resident
from wijken
cross join whole
where wijken.transactions >= $least_transactions
  and wijken.transactions * 1.0 / wijken.residents > $times_whole * whole.transactions
