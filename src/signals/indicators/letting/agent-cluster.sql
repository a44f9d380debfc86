-- One row per letting agent with more findings at what it lets than chance brings. Reads agent_findings, made before.
-- An agent that was not tested has no q-value and gives no row.
select
  agent_kvk_number as subject_id,
  least(q_value, crude_q_value) as value,
  last_fact_on as happened_on,
  evidence,
  managed,
  findings,
  round(expected, 2) as expected,
  q_value,
  landlords
from agent_findings
where managed >= $least_managed
  and findings > 0
  and least(q_value, crude_q_value) < $greatest_chance
