import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import avro from 'avsc';
import { DecimalType, format, parse } from './decimal.mjs';

// The same table holds for every language: ../python/test_amounts.py reads it too.
const table = JSON.parse(readFileSync(new URL('../decimals.json', import.meta.url)));
const schema = { type: 'bytes', logicalType: 'decimal', precision: 18, scale: 4 };
const type = avro.Type.forSchema(schema, { logicalTypes: { decimal: DecimalType } });
const optional = avro.Type.forSchema(['null', schema], { logicalTypes: { decimal: DecimalType } });

for (const { text, hex } of table) {
  test(`${text} is ${hex} on the wire, and back`, () => {
    const bytes = Buffer.from(hex, 'hex');
    const encoded = Buffer.concat([Buffer.from([bytes.length * 2]), bytes]);
    assert.deepEqual(type.toBuffer(parse(text)), encoded);
    assert.equal(format(type.fromBuffer(encoded)), text);
  });
}

test('an optional amount may be null', () => {
  assert.equal(optional.fromBuffer(optional.toBuffer(null)), null);
  assert.equal(optional.fromBuffer(optional.toBuffer(95000n)), 95000n);
});

test('longer encodings than needed are read as well', () => {
  assert.equal(format(type.fromBuffer(Buffer.from('04ff80', 'hex'))), '-0.0128');
});

test('an amount is short for trailing zeros', () => assert.equal(parse('9.5'), 95000n));

test('what would have to be rounded is refused', () => assert.throws(() => parse('0.00005'), RangeError));

test('a floating-point number is refused', () => assert.equal(type.isValid(9.5), false));

test('more than 18 digits are refused', () => assert.equal(type.isValid(10n ** 18n), false));
