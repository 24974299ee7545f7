// What connects two people most directly, and where is it said?
MATCH (a:Entity {name: $one}), (b:Entity {name: $other})
MATCH p = ANY SHORTEST (a)-[r:!MENTIONS&!SPOKE&!IN&!INTERVIEWED]-+(b)
RETURN [n IN nodes(p) | n.name] AS through, [x IN r | x.quote] AS quotes
