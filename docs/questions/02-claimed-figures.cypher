// Which figures did the people of an organisation claim, in which words?
MATCH (speaker:Person)-[:WORKS_FOR|FOUNDED]->(o {name: $organisation})
MATCH (o)-[:REPORTS]->(m:Metric)
RETURN DISTINCT m.measure AS measure, m.value AS value, m.unit AS unit, m.quote AS quote
ORDER BY measure, value
