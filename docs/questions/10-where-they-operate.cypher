// Where are the organisations at home or at work?
MATCH (o:Entity)-[r:LOCATED_IN|OPERATES_IN]->(p:Place)
RETURN o.name AS organisation, type(r) AS relation, collect(DISTINCT p.name) AS places
ORDER BY organisation, relation
