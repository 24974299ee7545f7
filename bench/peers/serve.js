// What the drivers of the peers share: the protocol of bench/graph/main.cc.
'use strict';
const fs = require('fs');
const path = require('path');
const readline = require('readline');

const longEnough = 0.1;  // seconds

class Stopwatch {
  constructor() {
    this.begin = process.hrtime.bigint();
    this.cpuBegin = process.cpuUsage();
  }
  read() {
    const {user, system} = process.cpuUsage(this.cpuBegin);
    const seconds = Number(process.hrtime.bigint() - this.begin) / 1e9;
    return {seconds, cpu: (user + system) / 1e6};
  }
}

// Calls `once` for each begin, again and again until it took a while; `once`
// returns a number, or a promise of one.
async function repeat(begins, once) {
  const watch = new Stopwatch();
  let times = 0;
  for (;;) {
    let sum = 0;
    for (const one of begins) {
      const result = once(one);
      sum += typeof result === 'number' ? result : await result;
    }
    times += begins.length;
    const taken = watch.read();
    if (taken.seconds >= longEnough) return {...taken, times, answer: String(sum)};
  }
}

async function measure(times, once) {
  const watch = new Stopwatch();
  const answer = await once();
  return {...watch.read(), times, answer: String(answer)};
}

function readRows(file) {
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.slice(1).map((line) => line.split(','));
}

function readPeople(folder) {
  return readRows(path.join(folder, 'people.csv'))
      .map(([id, name, age]) => ({id: Number(id), name, age: Number(age)}));
}

function readAcquaintances(folder) {
  return readRows(path.join(folder, 'acquaintances.csv')).map((row) => row.map(Number));
}

function readWorkload(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, 'workload.json'), 'utf8'));
}

// All numbers of all rows, added up.
function sumOf(rows) {
  let sum = 0;
  for (const row of rows) {
    for (const value of Object.values(row)) sum += Number(value);
  }
  return sum;
}

async function serve(operations) {
  const say = (answer) => fs.writeSync(1, JSON.stringify(answer) + '\n');
  say({ready: true});
  for await (const name of readline.createInterface({input: process.stdin})) {
    if (name === 'memory') {
      say({kib: process.resourceUsage().maxRSS});
    } else if (!(name in operations)) {
      say({absent: true});
    } else {
      say(await operations[name]());
    }
  }
}

// New people, as the batch of bench/graph/open_store.cc.
function batchOf(acquaintances, first, people, count) {
  return {
    people: Array.from({length: people}, (_, i) => ({
      id: first + i,
      name: `Somebody New ${first + i}`,
      age: 18 + i % 71,
    })),
    acquaintances: acquaintances.slice(0, count)
        .map(([, to, since], i) => ({from: first + i % people, to, since})),
  };
}

module.exports =
    {batchOf, measure, readAcquaintances, readPeople, readWorkload, repeat, serve, sumOf};
