#!/usr/bin/env node
// A client: asks for work and follows it to its end, or gives it up.
//
//   node client.mjs request [DEMAND_ID]   publishes the demand in --file and follows it; 0 when it was completed
//   node client.mjs cancel DEMAND_ID      gives it up and follows it; 0 when it was cancelled
//   node client.mjs follow DEMAND_ID      only follows; 0 at its end, whatever that is
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Cluster, commandLine } from './cluster.mjs';
import { format, parse } from './decimal.mjs';

const UPDATES = 'demand.updates.v1';
const RESULTS = 'demand.results.v1';
const REFUSALS = 'refusals.v1';

const { values, positionals } = commandLine({
  file: { type: 'string', default: fileURLToPath(new URL('../demand.json', import.meta.url)) },
  market: { type: 'string', default: 'main' },
  timeout: { type: 'string', default: '120' },
});
const [verb = 'request', demandId = randomUUID()] = positionals;
const demand = JSON.parse(readFileSync(values.file));

// Amounts are strings in the file, so that no JSON parser makes floating-point numbers of them.
const money = ({ amount, currency }) => ({ amount: parse(amount), currency });
const show = (money) => (money ? `${format(money.amount)} ${money.currency}` : '-');

const publish = {
  request: (cluster) =>
    cluster.send('demand.requests.v1', demandId, {
      ...demand, // avsc fills what the file leaves out with the defaults of the schema
      demandId,
      marketId: values.market,
      requestedAt: Date.now(),
      maxPayPerTask: money(demand.maxPayPerTask),
      budget: money(demand.budget),
    }),
  cancel: (cluster) =>
    cluster.send('demand.cancellations.v1', demandId, {
      demandId,
      clientId: demand.clientId,
      reason: 'no longer needed',
    }),
  follow: async () => null,
};

/** Prints what becomes of the demand; the last status, once nothing more can come. */
function follow(cluster, sent) {
  const results = new Map();
  let last;
  return new Promise((resolve, reject) => {
    const onRecord = ({ topic, value }) => {
      // A refusal names the record it answers by its place in the log; there will be no update about that one.
      if (topic === REFUSALS && isAbout(sent, value)) {
        console.log(`refused ${value.code}: ${value.message}`);
        resolve('REFUSED');
      } else if (topic === UPDATES && value.demandId === demandId) {
        last = value;
        printUpdate(value);
      } else if (topic === RESULTS && value.demandId === demandId) {
        results.set(value.unitId, value); // the same result may be read again: the last one counts
        printResult(value);
      }
      // Order holds within a topic, not between two: the final update may be read before the last results.
      if (last?.final && (last.tasksTotal === 0 || results.size === demand.units.length)) resolve(last.status);
    };
    cluster.read([UPDATES, RESULTS, REFUSALS], onRecord).catch(reject);
  });
}

const isAbout = (sent, refusal) =>
  refusal.sourceTopic === sent?.topic && refusal.partition === sent.partition && refusal.offset === sent.offset;

function printUpdate({ status, tasksAccepted, tasksTotal, spent, reserved, reasons, final }) {
  const progress = `${tasksAccepted}/${tasksTotal} tasks spent=${show(spent)} reserved=${show(reserved)}`;
  console.log(`${status} ${progress}${final ? ' final' : ''}`);
  for (const { code, field, message } of reasons) console.log(`  ${code} ${field ?? ''} ${message}`);
}

function printResult({ unitId, status, answer, agreement, judgements }) {
  const share = agreement === null ? '' : ` agreement=${agreement.toFixed(2)}`;
  console.log(`${unitId} ${status} ${JSON.stringify(answer)}${share} judgements=${judgements.length}`);
}

if (!(verb in publish) || (verb !== 'request' && positionals.length < 2)) {
  console.error('usage: node client.mjs request [DEMAND_ID] | cancel DEMAND_ID | follow DEMAND_ID');
  process.exit(2);
}
setTimeout(() => {
  console.error(`${demandId}: not at its end after ${values.timeout} s: is somebody working? is the stack up?`);
  process.exit(1);
}, values.timeout * 1000).unref();

const cluster = await new Cluster(values).connect();
console.log(`demand ${demandId}`);
const status = await follow(cluster, await publish[verb](cluster));
await cluster.close();
const wanted = { request: 'COMPLETED', cancel: 'CANCELLED' }[verb] ?? status;
process.exitCode = status === wanted ? 0 : 1;
