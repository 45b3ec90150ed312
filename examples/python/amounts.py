"""Money on the wire is Avro bytes with the logical type decimal(18,4): ten-thousandths, as a big-endian two's
complement integer. The avro library converts between that and decimal.Decimal by itself, with one trap: it writes the
digits it is given without regard to the exponent, so Decimal("9.5") would arrive as 0.0095. Hence amount().
"""
from decimal import Context, Decimal, Inexact, InvalidOperation

_EXACT = Context(prec=18, traps=[Inexact, InvalidOperation])
_SCALE = Decimal("0.0001")


def amount(text: str) -> Decimal:
    """'9.5' → Decimal('9.5000'). Refuses what decimal(18,4) cannot hold, rather than round someone's pay."""
    try:
        return Decimal(text).quantize(_SCALE, context=_EXACT)
    except ArithmeticError:
        raise ValueError(f"not an amount with at most 14 digits and 4 decimals: {text}") from None
