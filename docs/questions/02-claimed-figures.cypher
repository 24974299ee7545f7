// Which figures did the people of an organisation claim, in which words?
MATCH (who:Person)-[:WORKS_FOR|FOUNDED]->({name: $organisation})
MATCH (who)-[:SPOKE]->(t:Turn)-[:IN]->(d:Document)
MATCH (about:Entity)-[:REPORTS]->(m:Metric)
WHERE any(e IN m.evidence WHERE e STARTS WITH d.id + ":"
  AND t.start <= toInteger(split(split(e, ":")[-1], "-")[0]) < t.end)
RETURN DISTINCT who.name AS who, about.name AS about, m.measure AS measure, m.value AS value,
       m.unit AS unit, m.quote AS quote
ORDER BY who, about, measure, value
