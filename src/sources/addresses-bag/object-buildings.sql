-- One row per existing verblijfsobject: its panden in the register's order, and the year of the oldest.
-- Reads object_references and standing_panden. A pand that does not resolve stays in the list, without a year.
select
  links.object_id,
  array_agg(links.target_id order by links.place) as building_ids,
  min(
    case
      when list_contains(string_split($unknown_years, ' '), cast(panden.oorspronkelijk_bouwjaar as varchar)) then null
      else panden.oorspronkelijk_bouwjaar
    end
  ) as building_year
from object_references as links
left join standing_panden as panden on panden.identificatie = links.target_id
where links.kind = 'pand'
group by links.object_id
