// Who works for whom, with which title?
MATCH (p:Person)-[r:WORKS_FOR]->(o)
RETURN p.name AS who, r.title AS title, o.name AS organisation
ORDER BY organisation, who
