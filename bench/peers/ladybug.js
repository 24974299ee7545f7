// Ladybug: node ladybug.js FOLDER. Its documentation advises COPY for loading and
// prepared statements for what is asked often; the synchronous calls spare it the
// event loop.
'use strict';
const fs = require('fs');
const path = require('path');
const {Connection, Database} = require('@ladybugdb/core');
const {batchOf, measure, readAcquaintances, readWorkload, serve, sumOf} =
    require('./serve.js');
const {queries, shortestPaths} = require('./queries.js');

const kInserts = 100;
const folder = path.resolve(process.argv[2]);
const file = path.join(folder, 'ladybug');
const workload = readWorkload(folder);
let database;
let connection;
let nextPerson;

function open() {
  database = new Database(file);
  database.initSync();
  connection = new Connection(database);
  connection.initSync();
}

function close() {
  connection.closeSync();
  database.closeSync();
}

function query(text) {
  const result = connection.querySync(text);
  const rows = result.getAllSync();
  result.close();
  return rows;
}

const prepared = new Map();
function ask(text, parameters) {
  if (!prepared.has(text)) prepared.set(text, connection.prepareSync(text));
  const result = connection.executeSync(prepared.get(text), parameters);
  const rows = result.getAllSync();
  result.close();
  return rows;
}

function load() {
  close();
  for (const old of fs.readdirSync(folder)) {
    if (old.startsWith('ladybug')) fs.rmSync(path.join(folder, old), {recursive: true});
  }
  return measure(workload.people + workload.acquaintances, () => {
    open();
    query('CREATE NODE TABLE Person(id INT64 PRIMARY KEY, name STRING, age INT64)');
    query('CREATE REL TABLE KNOWS(FROM Person TO Person, since INT64)');
    query(`COPY Person FROM '${folder}/people.csv' (HEADER=true)`);
    query(`COPY KNOWS FROM '${folder}/acquaintances.csv' (HEADER=true)`);
    close();
    open();
    return sumOf(query('MATCH ()-[r:KNOWS]->() RETURN count(r)'));
  });
}

function reopen() {
  close();
  prepared.clear();
  return measure(1, () => {
    open();
    return sumOf(ask('MATCH (a:Person {id: $id}) RETURN a.age', {id: workload.points[0]}));
  });
}

// Above all that are there.
function takePersons(count) {
  nextPerson ??=
      Math.max(10_000_000, 1 + sumOf(query('MATCH (a:Person) RETURN max(a.id)')));
  nextPerson += count;
  return nextPerson - count;
}

function insert() {
  const first = takePersons(kInserts);
  const text = 'CREATE (:Person {id: $id, name: $name, age: $age})';
  return measure(kInserts, () => {
    for (let id = first; id < first + kInserts; ++id) {
      ask(text, {id, name: `Somebody New ${id}`, age: 18 + id % 71});
    }
    return kInserts;
  });
}

function batch() {
  const acquaintances = batch.acquaintances ??= readAcquaintances(folder);
  const made = batchOf(acquaintances, takePersons(1000), 1000, 5000);
  return measure(6000, () => {
    query('BEGIN TRANSACTION');
    ask('UNWIND $people AS p CREATE (:Person {id: p.id, name: p.name, age: p.age})',
        {people: made.people});
    // One at a time: joined to a list of parameters, the index is not used.
    for (const one of made.acquaintances) {
      ask('MATCH (a:Person {id: $from}), (b:Person {id: $to}) ' +
              'CREATE (a)-[:KNOWS {since: $since}]->(b)', one);
    }
    query('COMMIT');
    return 1000;
  });
}

open();
serve({
  load,
  reopen,
  insert,
  batch,
  ...queries(workload, ask),
  shortest_path: shortestPaths(
      workload, ask,
      'MATCH p = (a:Person {id: $from})-[:KNOWS* SHORTEST]->(b:Person {id: $to}) ' +
          'RETURN length(p)'),
});
