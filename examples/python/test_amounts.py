import io
import json
import unittest
from decimal import Decimal
from pathlib import Path

import avro.io
import avro.schema

from amounts import amount

# The same table holds for every language: ../node/decimal.test.mjs reads it too.
TABLE = json.loads(Path(__file__).with_name("..").joinpath("decimals.json").read_text())
SCHEMA = avro.schema.parse('{"type": "bytes", "logicalType": "decimal", "precision": 18, "scale": 4}')


def to_bytes(value):
    out = io.BytesIO()
    avro.io.DatumWriter(SCHEMA).write(value, avro.io.BinaryEncoder(out))
    return out.getvalue()


def from_bytes(data):
    return avro.io.DatumReader(SCHEMA).read(avro.io.BinaryDecoder(io.BytesIO(data)))


class AmountsTest(unittest.TestCase):
    def test_amounts_are_the_bytes_of_the_table_and_back(self):
        for row in TABLE:
            with self.subTest(row["text"]):
                raw = bytes.fromhex(row["hex"])
                encoded = bytes([2 * len(raw)]) + raw
                self.assertEqual(to_bytes(amount(row["text"])), encoded)
                self.assertEqual(str(from_bytes(encoded)), row["text"])

    def test_an_amount_is_short_for_trailing_zeros(self):
        self.assertEqual(str(amount("9.5")), "9.5000")
        self.assertEqual(from_bytes(to_bytes(amount("9.5"))), Decimal("9.5"))

    def test_longer_encodings_than_needed_are_read_as_well(self):
        self.assertEqual(str(from_bytes(b"\x04\xff\x80")), "-0.0128")

    def test_what_would_have_to_be_rounded_is_refused(self):
        with self.assertRaises(ValueError):
            amount("0.00005")

    def test_more_than_eighteen_digits_are_refused(self):
        with self.assertRaises(ValueError):
            amount("100000000000000")

    def test_what_is_no_number_is_refused(self):
        with self.assertRaises(ValueError):
            amount("ten")


if __name__ == "__main__":
    unittest.main()
