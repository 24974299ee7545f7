// Who took part in what?
MATCH (p:Entity)-[:PARTICIPATED_IN]->(e:Event)
RETURN e.name AS event, collect(DISTINCT p.name) AS participants
ORDER BY event
