#!/usr/bin/env python3
"""A client's invoice for a month, from the payouts alone, as CSV: what `guildhall invoice CLIENT --period YYYY-MM
--output csv` prints, to the last digit.
"""
import csv
import sys
import time
from collections import defaultdict
from datetime import datetime, timezone
from decimal import ROUND_HALF_UP, Decimal

from cluster import Cluster, command_line

PAYOUTS = "payout.payouts.v1"
COLUMNS = "client period currency kind project pool taskType count work fees total".split()

# Decimals of ISO 4217 currencies where they are not two. Real programs take them from a library.
MINOR_UNITS = dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0) | (
    dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3) | dict.fromkeys("CLF UYW".split(), 4)
)


def main():
    parser = command_line(__doc__)
    parser.add_argument("client")
    parser.add_argument("--period", required=True, metavar="YYYY-MM", help="the month, in UTC")
    parser.add_argument("--idle", type=float, default=5, metavar="SECONDS", help="ends after so much silence")
    options = parser.parse_args()
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(COLUMNS)
    for row in rows(billable(options)):
        out.writerow([options.client, options.period, *row])


def billable(options):
    """Upsert by payoutId. What the platform bears itself has clientBillable=false and is no business of the client's."""
    start, end = month(options.period)
    by_id = {}
    last = time.monotonic()
    for record in Cluster(options).read(PAYOUTS):
        if record is None:
            if time.monotonic() - last > options.idle:
                return by_id.values()
            continue
        last = time.monotonic()
        payout = record.value
        if payout["clientId"] == options.client and payout["clientBillable"] and start <= payout["issuedAt"] < end:
            by_id[payout["payoutId"]] = payout


def month(period):
    start = datetime.strptime(period, "%Y-%m").replace(tzinfo=timezone.utc)
    return start, start.replace(year=start.year + start.month // 12, month=start.month % 12 + 1)


def rows(payouts):
    """Exact sums; only what is to be paid is rounded, half up, to the currency's minor unit."""
    lines = defaultdict(lambda: [0, Decimal("0.0000"), Decimal("0.0000")])
    for payout in payouts:
        is_credit = payout["kind"] == "REVERSAL"
        sign = -1 if is_credit else 1
        where = payout["projectId"] or "", payout["poolId"] or "", payout["taskType"] or ""
        line = lines[payout["currency"], is_credit, *where]
        line[0] += 1
        line[1] += sign * payout["amount"]
        line[2] += sign * payout["fee"]
    for (currency, is_credit, *where), (count, work, fees) in sorted(lines.items()):
        yield currency, "CREDIT" if is_credit else "WORK", *where, count, work, fees, work + fees
    for currency in sorted({key[0] for key in lines}):
        work = sum(line[1] for key, line in lines.items() if key[0] == currency)
        fees = sum(line[2] for key, line in lines.items() if key[0] == currency)
        yield currency, "TOTAL", "", "", "", "", work, fees, work + fees
        yield currency, "PAYABLE", "", "", "", "", "", "", payable(work + fees, currency)


def payable(total, currency):
    return total.quantize(Decimal(1).scaleb(-MINOR_UNITS.get(currency, 2)), ROUND_HALF_UP)


if __name__ == "__main__":
    main()
