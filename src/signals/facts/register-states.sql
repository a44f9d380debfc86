-- One row per register that was delivered, with its newest state. Reads deliveries.
select register, max(as_of) as as_of
from deliveries
group by register
