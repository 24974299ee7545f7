// The queries that both peers understand. `ask(text, parameters)` gives rows, or a
// promise of them.
'use strict';
const {repeat, sumOf} = require('./serve.js');

const kEnds = 'RETURN count(DISTINCT b) AS found';

function total(rows) {
  return rows instanceof Promise ? rows.then(sumOf) : sumOf(rows);
}

function queries(workload, ask) {
  const each = (begins, text) => () => repeat(begins, (id) => total(ask(text, {id})));
  const once = (text) => () => repeat([0], () => total(ask(text, {})));
  return {
    point: each(workload.points, 'MATCH (a:Person {id: $id}) RETURN a.age'),
    one_hop: each(workload.one_hop, `MATCH (a:Person {id: $id})-[:KNOWS]->(b) ${kEnds}`),
    two_hops: each(
        workload.two_hops, `MATCH (a:Person {id: $id})-[:KNOWS]->()-[:KNOWS]->(b) ${kEnds}`),
    three_hops: each(
        workload.three_hops,
        `MATCH (a:Person {id: $id})-[:KNOWS]->()-[:KNOWS]->()-[:KNOWS]->(b) ${kEnds}`),
    variable_length: each(
        workload.two_hops, `MATCH (a:Person {id: $id})-[:KNOWS*1..2]->(b) ${kEnds}`),
    top_degree: once(
        'MATCH (a:Person)-[r:KNOWS]->() RETURN a.id, count(r) AS degree ' +
        'ORDER BY degree DESC, a.id LIMIT 10'),
    group_nodes: once('MATCH (a:Person) RETURN a.age, count(*)'),
    group_relationships: once('MATCH (a:Person)-[:KNOWS]->(b:Person) RETURN b.age, count(*)'),
  };
}

// Between the ends of each pair, by the peer's own way of asking for it.
function shortestPaths(workload, ask, text) {
  return () => repeat(workload.pairs, ([from, to]) => total(ask(text, {from, to})));
}

module.exports = {kEnds, queries, shortestPaths};
