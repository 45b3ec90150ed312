#!/usr/bin/env node
// A billing consumer: what each client owes, from the payouts alone.
//
//   node billing.mjs [--demand DEMAND_ID] [--idle SECONDS]
import { Cluster, commandLine } from './cluster.mjs';
import { format } from './decimal.mjs';

const { values } = commandLine({
  demand: { type: 'string' },
  idle: { type: 'string', default: '5' },
});

// Amounts are never negative: the kind gives the direction.
const SIGN = { TASK: 1n, REVERSAL: -1n, FLOOR_TOP_UP: 1n, SEVERANCE: 1n };

const payouts = new Map();
const cluster = new Cluster(values);

/** Work that came too late through no fault of the worker is paid, but by the platform; so is what has no client. */
const payer = ({ clientId, clientBillable }) => (clientBillable && clientId ? clientId : '(platform)');

function totals() {
  const sums = new Map();
  for (const payout of payouts.values()) {
    const key = `${payer(payout)} ${payout.currency}`;
    const sum = sums.get(key) ?? { count: 0, pay: 0n, fees: 0n };
    sum.count += 1;
    sum.pay += SIGN[payout.kind] * payout.amount;
    sum.fees += SIGN[payout.kind] * payout.fee;
    sums.set(key, sum);
  }
  return [...sums].sort();
}

async function finish() {
  for (const [key, { count, pay, fees }] of totals()) {
    console.log(`${key} payouts=${count} pay=${format(pay)} fees=${format(fees)} total=${format(pay + fees)}`);
  }
  await cluster.close();
}

let idle;
const restart = () => {
  clearTimeout(idle);
  idle = setTimeout(finish, values.idle * 1000);
};

await cluster.read(['payout.payouts.v1'], ({ value }) => {
  // Upsert: a consumer that fails after its write and before its commit reads the record again, and nobody is billed
  // twice. A real one does this in the table its invoices are written from.
  if (!values.demand || value.demandId === values.demand) payouts.set(value.payoutId, value);
  restart();
});
restart(); // only now, with our partitions given to us: before, silence meant nothing
