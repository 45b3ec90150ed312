#!/usr/bin/env python3
"""A client: asks for work and follows it to its end, or gives it up.

request  publishes the demand in --file and follows it; exit 0 when it was completed
cancel   gives a demand up and follows it; exit 0 when it was cancelled
follow   only follows; exit 0 at its end, whatever that is
"""
import argparse
import json
import sys
import time
import uuid
from datetime import datetime, timezone
from pathlib import Path

from amounts import amount
from cluster import Cluster, command_line

UPDATES = "demand.updates.v1"
RESULTS = "demand.results.v1"
REFUSALS = "refusals.v1"
WANTED = {"request": "COMPLETED", "cancel": "CANCELLED"}


def main():
    parser = command_line(__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("verb", choices=["request", "cancel", "follow"], nargs="?", default="request")
    parser.add_argument("demand_id", nargs="?")
    parser.add_argument("--file", type=Path, default=Path(__file__).parent.with_name("demand.json"))
    parser.add_argument("--market", default="main")
    parser.add_argument("--timeout", type=float, default=120, metavar="SECONDS")
    options = parser.parse_args()
    if options.verb != "request" and options.demand_id is None:
        parser.error(f"{options.verb} which demand?")
    demand_id = options.demand_id or str(uuid.uuid4())
    # Decimals from the start: a floating-point number would not hold 0.1.
    demand = json.loads(options.file.read_text(), parse_float=str)
    print(f"demand {demand_id}", flush=True)
    cluster = Cluster(options)
    sent = publish(cluster, options, demand, demand_id)
    status = follow(cluster, demand_id, sent, len(demand["units"]), time.monotonic() + options.timeout)
    sys.exit(0 if status == WANTED.get(options.verb, status) else 1)


def publish(cluster, options, demand, demand_id):
    if options.verb == "follow":
        return None
    if options.verb == "cancel":
        record = {"demandId": demand_id, "clientId": demand["clientId"], "reason": "no longer needed"}
        return cluster.send("demand.cancellations.v1", demand_id, record)
    record = demand | {
        "demandId": demand_id,
        "marketId": options.market,
        "requestedAt": datetime.now(timezone.utc),
        "maxPayPerTask": money(demand["maxPayPerTask"]),
        "budget": money(demand["budget"]),
    }
    return cluster.send("demand.requests.v1", demand_id, record)


def money(stated):
    return {"amount": amount(stated["amount"]), "currency": stated["currency"]}


def follow(cluster, demand_id, sent, units, give_up_at):
    """Prints what becomes of the demand, and returns its last status once nothing more can come."""
    results, last = {}, None
    for record in cluster.read(UPDATES, RESULTS, REFUSALS):
        if time.monotonic() > give_up_at:
            sys.exit(f"{demand_id}: not at its end in time: is somebody working? is the stack up?")
        if record is None:
            continue
        value = record.value
        # A refusal names the record it answers by its place in the log; there will be no update about that one.
        if record.topic == REFUSALS and sent == (value["sourceTopic"], value["partition"], value["offset"]):
            print(f"refused {value['code']}: {value['message']}")
            return "REFUSED"
        if record.topic == UPDATES and value["demandId"] == demand_id:
            last = value
            print_update(value)
        if record.topic == RESULTS and value["demandId"] == demand_id:
            results[value["unitId"]] = value  # the same result may be read again: the last one counts
            print_result(value)
        # Order holds within a topic, not between two: the final update may be read before the last results.
        if last and last["final"] and (last["tasksTotal"] == 0 or len(results) == units):
            return last["status"]


def print_update(update):
    spent, reserved = (f"{m['amount']} {m['currency']}" if m else "-" for m in (update["spent"], update["reserved"]))
    progress = f"{update['tasksAccepted']}/{update['tasksTotal']} tasks spent={spent} reserved={reserved}"
    print(f"{update['status']} {progress}{' final' if update['final'] else ''}", flush=True)
    for reason in update["reasons"]:
        print(f"  {reason['code']} {reason['field'] or ''} {reason['message']}")


def print_result(result):
    share = "" if result["agreement"] is None else f" agreement={result['agreement']:.2f}"
    answer = json.dumps(result["answer"])
    print(f"{result['unitId']} {result['status']} {answer}{share} judgements={len(result['judgements'])}", flush=True)


if __name__ == "__main__":
    main()
