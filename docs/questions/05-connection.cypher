// What connects two people most directly, and where is it said?
MATCH p = ANY SHORTEST (a {name: $one})-[r:!MENTIONS&!SPOKE&!IN&!INTERVIEWED]-+(b {name: $other})
RETURN [n IN nodes(p) | n.name] AS through, [x IN r | x.quote] AS quotes
