// What does one document say of relations that another does not?
MATCH (a:Entity)-[r]->(b:Entity)
WHERE any(e IN r.evidence WHERE e STARTS WITH $newer + ":")
  AND none(e IN r.evidence WHERE e STARTS WITH $older + ":")
RETURN a.name AS one, type(r) AS relation, b.name AS other, r.quote AS quote
ORDER BY one, relation, other
