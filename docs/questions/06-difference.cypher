// Which relations does one document tell of, and another does not?
MATCH (a:Entity)-[r]->(b:Entity)
WITH a, r, b, any(e IN r.evidence WHERE e STARTS WITH $newer + ":") AS is_new,
     any(e IN r.evidence WHERE e STARTS WITH $older + ":") AS is_old
WHERE is_new <> is_old
RETURN CASE WHEN is_new THEN "added" ELSE "gone" END AS change, a.name AS one,
       type(r) AS relation, b.name AS other, r.quote AS quote
ORDER BY change, one, relation, other
