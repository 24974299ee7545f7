// Who founded what, and who put money into it?
MATCH (founder:Person)-[:FOUNDED]->(o)
RETURN o.name AS organisation, collect(DISTINCT founder.name) AS founders,
       COLLECT { MATCH (i)-[:INVESTED_IN]->(o) RETURN DISTINCT i.name AS i ORDER BY i } AS investors
ORDER BY organisation
