MERGE (a:A {x: 1}) ON CREATE SET a.y = [1, 'b', null] ON MATCH SET a += {z: true} CREATE (a)-[:R {w: 0x1F}]->(:B) SET a:C REMOVE a.x FOREACH (i IN range(1, 3) | CREATE (:D {i: i})) DETACH DELETE a
