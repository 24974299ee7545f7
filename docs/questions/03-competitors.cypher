// Which organisations are named as competitors, and in which words?
MATCH (a)-[r:COMPETES_WITH]-(b)
WHERE a.id < b.id
RETURN a.name AS one, b.name AS other, r.quote AS quote
ORDER BY one, other
