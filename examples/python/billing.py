#!/usr/bin/env python3
"""A billing consumer: what each client owes, from the payouts alone."""
import time
from collections import defaultdict
from decimal import Decimal

from cluster import Cluster, command_line

PAYOUTS = "payout.payouts.v1"

# Amounts are never negative: the kind gives the direction.
SIGN = {"TASK": 1, "REVERSAL": -1, "FLOOR_TOP_UP": 1, "SEVERANCE": 1}


def main():
    parser = command_line(__doc__)
    parser.add_argument("--demand", help="only what this demand cost")
    parser.add_argument("--period", metavar="YYYY-MM", help="only what was issued in this month, in UTC")
    parser.add_argument("--idle", type=float, default=5, metavar="SECONDS", help="ends after so much silence")
    options = parser.parse_args()
    for (payer, currency), sums in sorted(totals(payouts(options).values()).items()):
        pay, fees = sums["pay"], sums["fees"]
        print(f"{payer} {currency} payouts={sums['count']} pay={pay} fees={fees} total={pay + fees}")


def payouts(options):
    """Upsert: a consumer that fails after its write and before its commit reads the record again, and nobody is billed
    twice. A real one does this in the table its invoices are written from.
    """
    by_id = {}
    last = time.monotonic()
    for record in Cluster(options).read(PAYOUTS):
        if record is None:
            if time.monotonic() - last > options.idle:
                return by_id
            continue
        last = time.monotonic()
        payout = record.value
        is_wanted = options.demand in (None, payout["demandId"])
        if is_wanted and options.period in (None, payout["issuedAt"].strftime("%Y-%m")):
            by_id[payout["payoutId"]] = payout


def totals(issued):
    sums = defaultdict(lambda: {"count": 0, "pay": Decimal("0.0000"), "fees": Decimal("0.0000")})
    for payout in issued:
        sum_ = sums[payer_of(payout), payout["currency"]]
        sum_["count"] += 1
        sum_["pay"] += SIGN[payout["kind"]] * payout["amount"]
        sum_["fees"] += SIGN[payout["kind"]] * payout["fee"]
    return sums


def payer_of(payout):
    """Work that came too late through no fault of the worker is paid, but by the platform; so is what has no client."""
    return payout["clientId"] if payout["clientBillable"] and payout["clientId"] else "(platform)"


if __name__ == "__main__":
    main()
