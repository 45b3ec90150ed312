/** Double entry: accounts, balanced journals, and the hash chain that shows that no posting was changed or left out. */
@NullMarked
package io.guildhall.payouts.ledger;

import org.jspecify.annotations.NullMarked;
