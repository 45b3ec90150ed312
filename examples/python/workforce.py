#!/usr/bin/env python3
"""A workforce platform: says who works here, shows each worker what was assigned to them, sends what they answered.
The people are the only thing made up. Runs until Ctrl-C.
"""
import signal
import time
from datetime import datetime, timezone

from cluster import Cluster, command_line

ASSIGNMENTS = "workforce.assignments.v1"
LIFECYCLE = "task.lifecycle.v1"
PRESENCE_EVERY_SECONDS = 60  # READY lapses after five minutes
READING_SECONDS = 1  # how long our people take


class Platform:
    def __init__(self, cluster, workers, market):
        self.cluster, self.workers, self.market = cluster, workers, market
        self.present_at = None
        # What the log says so far: instructions by demand, content by unit, and who holds what at this moment.
        self.demands, self.units, self.held = {}, {}, {}

    def open(self):
        for worker in self.workers:
            self.cluster.send("workforce.workers.v1", worker, self.profile(worker))
        self.say("READY")

    def profile(self, worker):
        return {
            "workerId": worker,
            "marketId": self.market,
            "engagement": "CONTRACTOR",
            "payeeId": None,  # themselves
            "qualifications": [{"domain": "generalist", "level": 3}, {"domain": "medicine", "level": 3}],
            "languages": ["en"],
            "country": "IE",
            "currency": "EUR",
        }

    def say(self, status):
        self.present_at = time.monotonic()
        for worker in self.workers:
            record = {"workerId": worker, "marketId": self.market, "status": status, "slots": 1}
            self.cluster.send("workforce.presence.v1", worker, record)

    def fold(self, record):
        value = record.value
        match record.type:
            case "io.guildhall.task.DemandOpened":
                self.demands[value["demandId"]] = value
            case "io.guildhall.task.UnitOpened":
                self.units[value["demandId"], value["unitId"]] = value
            case "io.guildhall.workforce.TaskAssigned" if self.is_live_and_ours(value):
                self.held[value["assignmentId"]] = value | {"shownAt": time.monotonic()}
            case "io.guildhall.workforce.AssignmentEnded":
                self.held.pop(value["assignmentId"], None)

    def is_live_and_ours(self, task):
        ours = task["marketId"] == self.market and task["workerId"] in self.workers
        return ours and task["leaseExpiresAt"] > datetime.now(timezone.utc)

    def work(self):
        """Instructions and content come by another topic than the assignment, so they may be read after it."""
        for task in list(self.held.values()):
            demand = self.demands.get(task["demandId"])
            unit = self.units.get((task["demandId"], task["unitId"]))
            if demand and unit and time.monotonic() - task["shownAt"] >= READING_SECONDS:
                del self.held[task["assignmentId"]]
                self.submit(task, judge(demand, unit))

    def submit(self, task, answer):
        """After a crash the same answer may be sent again: the second is refused as ALREADY_SUBMITTED, and no harm."""
        record = {
            "assignmentId": task["assignmentId"],
            "workerId": task["workerId"],
            "marketId": self.market,
            "disposition": "SUBMITTED",
            "answer": answer,
            "secondsSpent": round(time.monotonic() - task["shownAt"]),
            "submittedAt": datetime.now(timezone.utc),
        }
        self.cluster.send("workforce.submissions.v1", task["workerId"], record)
        pay = task["terms"]["pay"]
        print(f"{task['workerId']} {task['assignmentId']} {answer!r} for {pay['amount']} {pay['currency']}", flush=True)

    def run(self):
        records = self.cluster.read(ASSIGNMENTS, LIFECYCLE)
        self.open()
        print(f"{len(self.workers)} workers are ready in market {self.market}", flush=True)
        for record in records:
            if record:
                self.fold(record)
            self.work()
            if time.monotonic() - self.present_at > PRESENCE_EVERY_SECONDS:
                self.say("READY")


def judge(demand, unit):
    """In place of a person who reads demand["instructions"] and unit["content"]."""
    options, content = demand["answerOptions"], unit["content"]
    return options[len(content) % len(options)] if options else f"Read: {content[:60]}"


def main():
    parser = command_line(__doc__)
    parser.add_argument("--workers", type=int, default=3, metavar="N")
    parser.add_argument("--market", default="main")
    options = parser.parse_args()
    workers = [f"python-worker-{number}" for number in range(1, options.workers + 1)]
    platform = Platform(Cluster(options), workers, options.market)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        platform.run()
    except KeyboardInterrupt:
        platform.say("AWAY")  # or the router would go on assigning work to people who have gone home


if __name__ == "__main__":
    main()
