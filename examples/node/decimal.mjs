// Money on the wire is Avro `bytes` with the logical type decimal(18,4): the amount in ten-thousandths of the currency
// unit, as a big-endian two's-complement integer. A BigInt holds that exactly; a JavaScript number would not.
import avro from 'avsc';

const SCALE = 4;
const LIMIT = 10n ** 18n;

/** Tells avsc how to read and write the logical type: pass it as `logicalTypes: { decimal: DecimalType }`. */
export class DecimalType extends avro.types.LogicalType {
  _fromValue(bytes) {
    return BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`));
  }

  // avsc calls the value invalid when this returns undefined, and names the field.
  _toValue(amount) {
    if (typeof amount !== 'bigint' || amount <= -LIMIT || amount >= LIMIT) return undefined;
    let length = 1;
    while (BigInt.asIntN(length * 8, amount) !== amount) length++;
    return Buffer.from(BigInt.asUintN(length * 8, amount).toString(16).padStart(length * 2, '0'), 'hex');
  }
}

/** '9.5' → 95000n. Refuses what four decimals cannot hold, rather than round someone's pay. */
export function parse(text) {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`not an amount with at most ${SCALE} decimals: ${text}`);
  const amount = BigInt(whole + fraction.padEnd(SCALE, '0'));
  return sign ? -amount : amount;
}

/** 95000n → '9.5000' */
export function format(amount) {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(SCALE + 1, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`;
}
