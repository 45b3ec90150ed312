#!/usr/bin/env node
// A workforce platform: says who works here, shows each worker what was assigned to them, sends what they answered.
// The people are the only thing made up.
//
//   node workforce.mjs [--workers N] [--market M]     until Ctrl-C
import { Cluster, commandLine } from './cluster.mjs';
import { format } from './decimal.mjs';

const ASSIGNMENTS = 'workforce.assignments.v1';
const LIFECYCLE = 'task.lifecycle.v1';
const PRESENCE_EVERY_MS = 60_000; // READY lapses after five minutes
const READING_MS = 1_000; // how long our people take

const { values } = commandLine({
  workers: { type: 'string', default: '3' },
  market: { type: 'string', default: 'main' },
});
const marketId = values.market;
const workers = Array.from({ length: Number(values.workers) }, (_, i) => `node-worker-${i + 1}`);
const cluster = await new Cluster(values).connect();

const profile = (workerId) => ({
  workerId,
  marketId,
  engagement: 'CONTRACTOR',
  payeeId: null, // themselves
  qualifications: [
    { domain: 'generalist', level: 3, validUntil: null },
    { domain: 'medicine', level: 3, validUntil: null },
  ],
  languages: ['en'],
  country: 'IE',
  currency: 'EUR',
});

const toAll = (topic, record) => Promise.all(workers.map((id) => cluster.send(topic, id, record(id))));
const present = (status) => toAll('workforce.presence.v1', (workerId) => ({ workerId, marketId, status, slots: 1 }));

// What the log says so far: instructions by demand, content by unit, and who holds what at this moment.
const demands = new Map();
const units = new Map();
const held = new Map();

const fold = {
  'io.guildhall.task.DemandOpened': (demand) => demands.set(demand.demandId, demand),
  'io.guildhall.task.UnitOpened': (unit) => units.set(`${unit.demandId}/${unit.unitId}`, unit),
  'io.guildhall.workforce.TaskAssigned': (task) => {
    const isOurs = task.marketId === marketId && workers.includes(task.workerId);
    if (isOurs && task.leaseExpiresAt > Date.now()) {
      held.set(task.assignmentId, { ...task, shownAt: Date.now() });
    }
  },
  'io.guildhall.workforce.AssignmentEnded': ({ assignmentId }) => held.delete(assignmentId),
};

/** Instructions and content come by another topic than the assignment, so they may be read after it. */
async function work() {
  for (const task of held.values()) {
    const demand = demands.get(task.demandId);
    const unit = units.get(`${task.demandId}/${task.unitId}`);
    if (!demand || !unit || Date.now() - task.shownAt < READING_MS) continue;
    held.delete(task.assignmentId);
    await submit(task, judge(demand, unit));
  }
}

/** In place of a person who reads demand.instructions and unit.content. */
function judge({ answerOptions }, { content }) {
  return answerOptions.length ? answerOptions[content.length % answerOptions.length] : `Read: ${content.slice(0, 60)}`;
}

// After a crash the same answer may be sent again. It does no harm: the second is refused as ALREADY_SUBMITTED.
async function submit({ assignmentId, workerId, terms, shownAt }, answer) {
  await cluster.send('workforce.submissions.v1', workerId, {
    assignmentId,
    workerId,
    marketId,
    disposition: 'SUBMITTED',
    answer,
    secondsSpent: Math.round((Date.now() - shownAt) / 1000),
    submittedAt: Date.now(),
  });
  const quote = `${format(terms.pay.amount)} ${terms.pay.currency}`;
  console.log(`${workerId} ${assignmentId} ${JSON.stringify(answer)} for ${quote}`);
}

async function leave() {
  await present('AWAY'); // or the router would go on assigning work to people who have gone home
  await cluster.close();
  process.exit(0);
}

await cluster.read([ASSIGNMENTS, LIFECYCLE], ({ type, value }) => fold[type]?.(value), { severalTypes: true });
process.on('SIGINT', leave);
process.on('SIGTERM', leave);
await toAll('workforce.workers.v1', profile);
await present('READY');
console.log(`${workers.length} workers are ready in market ${marketId}`);
setInterval(() => present('READY'), PRESENCE_EVERY_MS);
setInterval(work, 200);
