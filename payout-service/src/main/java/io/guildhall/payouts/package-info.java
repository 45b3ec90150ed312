/** The payout service: pays for accepted work, once, and keeps the books. */
@NullMarked
package io.guildhall.payouts;

import org.jspecify.annotations.NullMarked;
