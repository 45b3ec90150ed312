import unittest
from datetime import datetime, timezone
from decimal import Decimal

from invoice import month, payable, rows


def payout(kind="TASK", amount="9.5000", fee="0.7601", currency="EUR"):
    return {
        "kind": kind,
        "amount": Decimal(amount),
        "fee": Decimal(fee),
        "currency": currency,
        "projectId": None,
        "poolId": "law",
        "taskType": "rate",
    }


class InvoiceTest(unittest.TestCase):
    def test_what_was_taken_back_is_a_credit_and_the_total_is_exact(self):
        self.assertEqual(
            [tuple(map(str, row)) for row in rows([payout(), payout(), payout("REVERSAL")])],
            [
                ("EUR", "WORK", "", "law", "rate", "2", "19.0000", "1.5202", "20.5202"),
                ("EUR", "CREDIT", "", "law", "rate", "1", "-9.5000", "-0.7601", "-10.2601"),
                ("EUR", "TOTAL", "", "", "", "", "9.5000", "0.7601", "10.2601"),
                ("EUR", "PAYABLE", "", "", "", "", "", "", "10.26"),
            ],
        )

    def test_only_what_is_to_be_paid_is_rounded_half_up(self):
        for total, currency, expected in [
            ("0.5000", "JPY", "1"),
            ("0.4999", "JPY", "0"),
            ("0.0050", "EUR", "0.01"),
            ("-0.0050", "EUR", "-0.01"),
            ("0.0005", "KWD", "0.001"),
            ("0.0001", "CLF", "0.0001"),
        ]:
            self.assertEqual(str(payable(Decimal(total), currency)), expected)

    def test_a_month_ends_where_the_next_begins(self):
        self.assertEqual(month("2026-12")[1], datetime(2027, 1, 1, tzinfo=timezone.utc))
        self.assertEqual(month("2026-11")[1], datetime(2026, 12, 1, tzinfo=timezone.utc))


if __name__ == "__main__":
    unittest.main()
