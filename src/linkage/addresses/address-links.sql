-- One row per record that is linked to an object, with the reason in words.
-- Reads address_decisions and address_methods. Records that are not linked are in address_misses.
select
  register,
  record_id,
  registered_from,
  delivery_id,
  object_id,
  nummeraanduiding_id,
  case when read_so_until is null then ladder.method else 'former-address' end as method,
  ladder.confidence
    * case when out_of_time then 0.95 when read_so_until is not null then 0.99 else 1 end as confidence,
  ladder.why
    || case when read_so_until is null then '' else ' The address read so until ' || read_so_until || '.' end
    || case
      when out_of_time then ' It did not read so in the time of the record.'
      else ''
    end as why
from address_decisions
join (values rungs_of_ladder) as ladder(rung, method, confidence, why) using (rung)
where not_linked is null
