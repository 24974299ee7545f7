// Who is talked about by the most speakers?
MATCH (s:Person)-[:SPOKE]->(:Turn)-[:MENTIONS]->(e:Entity)
WHERE s <> e
RETURN e.name AS name, count(DISTINCT s) AS speakers
ORDER BY speakers DESC, name
LIMIT 5
