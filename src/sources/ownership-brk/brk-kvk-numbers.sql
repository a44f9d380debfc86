-- One row per KvK number of an organisation in the BRK. Reads kadaster_organisations.
-- Of an organisation that Kadaster knows by several numbers the first counts: the history only names the KvK number.
select
  kvk_number,
  min(organisation_id) as organisation_id,
  min_by(rsin, organisation_id) filter (where rsin is not null) as rsin,
  min_by(name, organisation_id) filter (where name is not null) as name
from kadaster_organisations
where kvk_number is not null
group by kvk_number
