-- One row per link, its ends by number, numbered from 0 in the order of ends, kind and record.
-- Reads network_links, network_nodes. As many rows as network_links.
select
  party.number as party,
  node.number as node,
  network_links.kind,
  network_links.record,
  row_number() over (order by party.number, node.number, network_links.kind, network_links.record) - 1 as number
from network_links
join network_nodes as party on party.name = network_links.party
join network_nodes as node on node.name = network_links.node
