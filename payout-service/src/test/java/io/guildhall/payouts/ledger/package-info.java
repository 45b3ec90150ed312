/** Tests of the ledger. */
@NullMarked
package io.guildhall.payouts.ledger;

import org.jspecify.annotations.NullMarked;
