// Answers the questions of write_questions with Grafeo and compares, as bags.
//   node second_engine.js MODULES < QUESTIONS
'use strict';
const path = require('path');
const readline = require('readline');
const { GrafeoDB } = require(path.join(path.resolve(process.argv[2]), '@grafeo-db/js'));

// Numbers that are equal look the same; nodes and relationships are their `u`.
function canonical(value) {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object') return value;
  if ('node' in value || 'relationship' in value) return value;
  const properties = typeof value.properties === 'function' ? value.properties() : value.properties;
  const u = properties ? properties.u : value.u;
  const labels = value.labels !== undefined || value._labels !== undefined;
  if (u !== undefined) return labels ? { node: Number(u) } : { relationship: Number(u) };
  return Object.entries(value).sort().map(([key, item]) => [key, canonical(item)]);
}

function bag(rows) {
  return rows.map((row) => JSON.stringify(row.map(canonical))).sort();
}

function literal(value) {
  if (Number.isInteger(value) || value === null || typeof value === 'boolean') return String(value);
  return typeof value === 'number' ? String(value) : `'${value}'`;
}

function map(properties) {
  return '{' + Object.entries(properties).map(([key, v]) => `${key}: ${literal(v)}`).join(', ') + '}';
}

async function load(graph) {
  const db = GrafeoDB.create();
  const parts = graph.nodes.map((node, i) =>
    `(n${i}${node.labels.map((label) => ':' + label).join('')} ${map(node.properties)})`);
  for (const r of graph.relationships) {
    parts.push(`(n${r.source})-[:${r.type} ${map(r.properties)}]->(n${r.target})`);
  }
  if (parts.length > 0) await db.executeCypher('CREATE ' + parts.join(', '));
  return db;
}

async function main() {
  const counts = { alike: 0, different: 0, refused: 0 };
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const question = JSON.parse(line);
    let rows;
    const db = await load(question.graph);
    try {
      const result = await db.executeCypher(question.query, question.parameters);
      rows = result.toArray().map((row) => question.columns.map((column) => row[column]));
    } catch (error) {
      counts.refused += 1;
      if (process.env.REFUSED) console.log(`${question.seed} refused: ${error.message.slice(0, 100)}`);
      continue;
    } finally {
      db.close();
    }
    const ours = bag(question.rows);
    const theirs = bag(rows);
    if (JSON.stringify(ours) === JSON.stringify(theirs)) {
      counts.alike += 1;
      continue;
    }
    counts.different += 1;
    console.log(`seed ${question.seed}: ${question.query}`);
    console.log(`  ours   ${ours.length}: ${ours.slice(0, 5).join(' ')}`);
    console.log(`  theirs ${theirs.length}: ${theirs.slice(0, 5).join(' ')}`);
  }
  console.log(`${counts.alike} alike, ${counts.different} different, ${counts.refused} refused by Grafeo`);
}

main();
