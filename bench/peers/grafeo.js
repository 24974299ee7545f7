// Grafeo: node grafeo.js FOLDER. Its documentation advises batch calls for loading
// and an index for the property that is sought.
'use strict';
const fs = require('fs');
const path = require('path');
const {GrafeoDB} = require('@grafeo-db/js');
const {batchOf, measure, readAcquaintances, readPeople, readWorkload, repeat, serve, sumOf} =
    require('./serve.js');
const {kEnds, queries, shortestPaths} = require('./queries.js');

const kInserts = 100;
const kLoadedAtOnce = 100_000;
const folder = path.resolve(process.argv[2]);
const file = path.join(folder, 'grafeo.db');
const workload = readWorkload(folder);
let database;
let nextPerson;

function open() {
  database = fs.existsSync(file) ? GrafeoDB.open(file) : GrafeoDB.create(file);
}

async function ask(text, parameters) {
  return (await database.executeCypher(text, parameters)).toArray();
}

async function createAcquaintances(acquaintances, idOf) {
  for (let first = 0; first < acquaintances.length; first += kLoadedAtOnce) {
    await database.batchCreateEdges(
        acquaintances.slice(first, first + kLoadedAtOnce).map(([from, to, since]) => ({
          src: idOf(from),
          dst: idOf(to),
          type: 'KNOWS',
          properties: {since},
        })));
  }
}

function load() {
  database.close();
  for (const old of fs.readdirSync(folder)) {
    if (old.startsWith('grafeo')) fs.rmSync(path.join(folder, old), {recursive: true});
  }
  return measure(workload.people + workload.acquaintances, async () => {
    open();
    await database.executeCypher('CREATE INDEX person_id FOR (n:Person) ON (n.id)');
    const ids = await database.batchCreateNodesWithProps('Person', readPeople(folder));
    await createAcquaintances(readAcquaintances(folder), (person) => ids[person]);
    database.close();
    open();
    return database.edgeCount();
  });
}

function reopen() {
  database.close();
  return measure(1, async () => {
    open();
    return sumOf(await ask('MATCH (a:Person {id: $id}) RETURN a.age', {id: workload.points[0]}));
  });
}

// Above all that are there.
async function takePersons(count) {
  nextPerson ??=
      Math.max(10_000_000, 1 + sumOf(await ask('MATCH (a:Person) RETURN max(a.id)')));
  nextPerson += count;
  return nextPerson - count;
}

async function insert() {
  const first = await takePersons(kInserts);
  return measure(kInserts, async () => {
    for (let id = first; id < first + kInserts; ++id) {
      await database.executeCypher(
          'CREATE (:Person {id: $id, name: $name, age: $age})',
          {id, name: `Somebody New ${id}`, age: 18 + id % 71});
    }
    return kInserts;
  });
}

async function batch() {
  const first = await takePersons(1000);
  const made = batchOf(batch.acquaintances ??= readAcquaintances(folder), first, 1000, 5000);
  return measure(6000, async () => {
    const transaction = database.beginTransaction();
    await transaction.executeCypher(
        'UNWIND $people AS p CREATE (:Person {id: p.id, name: p.name, age: p.age})',
        {people: made.people});
    await transaction.executeCypher(
        'UNWIND $all AS k MATCH (a:Person {id: k.from}), (b:Person {id: k.to}) ' +
            'CREATE (a)-[:KNOWS {since: k.since}]->(b)',
        {all: made.acquaintances});
    transaction.commit();
    return 1000;
  });
}

// The direct call beside the query: neighbours of one node, by Grafeo's own ids,
// which count from 0 as people do.
function direct() {
  return repeat(workload.one_hop, (id) => {
    const ends = new Set(database.getNodeEdges(id).map(([end]) => end));
    return ends.size;
  });
}

// Who works for whom in the documents of bench/graph/documents.cc, and an index of
// names, both made before the time is taken: the best answer, then its employers.
async function makeAuthors(people) {
  const authors = await database.batchCreateNodesWithProps('Author', people);
  const firms = await database.batchCreateNodesWithProps(
      'Firm', Array.from({length: 100}, (_, i) => ({name: `Company ${i}`})));
  const edges = [];
  for (let document = 0; document < 20; ++document) {
    for (let i = 0; i < 200; ++i) {
      edges.push({src: authors[20 * document + i], dst: firms[i * 7 % 100], type: 'WORKS_FOR'});
    }
  }
  await database.batchCreateEdges(edges);
  await database.createTextIndex('Author', 'name');
}

async function fullText() {
  const people = readPeople(folder).slice(0, 580).map(({name}) => ({name}));
  await (fullText.made ??= makeAuthors(people));
  return repeat(workload.one_hop, async (person) => {
    const found = await database.textSearch('Author', 'name', people[person % 580].name, 1);
    return sumOf(await ask(
        `MATCH (a:Author)-[:WORKS_FOR]->(b) WHERE id(a) = $id ${kEnds}`, {id: found[0][0]}));
  });
}

open();
serve({
  load,
  reopen,
  insert,
  batch,
  one_hop_direct: direct,
  get: () => repeat(workload.points, (id) => database.getNode(id).get('age')),
  ...queries(workload, ask),
  shortest_path: shortestPaths(
      workload, ask,
      'MATCH p = shortestPath((a:Person {id: $from})-[:KNOWS*]->(b:Person {id: $to})) ' +
          'RETURN length(p)'),
  full_text: fullText,
});
