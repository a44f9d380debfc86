-- One row: the newest state of any register that signals rest on. Reads deliveries. No row when nothing was delivered.
select max(as_of) as day
from deliveries
where not list_contains(string_split($of_a_year, ' '), register)
having count(*) > 0
