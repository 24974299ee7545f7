// Which relations are only planned, opinion or hearsay?
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status <> "asserted"
RETURN r.status AS status, a.name AS one, type(r) AS relation, b.name AS other, r.quote AS quote
ORDER BY status, one, other
