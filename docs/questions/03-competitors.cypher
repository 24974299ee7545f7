// Which organisations are named as competitors, by whom, and in which words?
MATCH (a)-[r:COMPETES_WITH]-(b)
WHERE a.id < b.id
RETURN a.name AS one, b.name AS other, r.quote AS quote, COLLECT {
    MATCH (s)-[:SPOKE]->(t:Turn)-[:IN]->(d:Document)
    WHERE any(e IN r.evidence WHERE e STARTS WITH d.id + ":"
      AND t.start <= toInteger(split(split(e, ":")[-1], "-")[0]) < t.end)
    RETURN DISTINCT s.name AS name ORDER BY name
  } AS said_by
ORDER BY one, other
