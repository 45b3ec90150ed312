/** Tests of what is paid. */
@NullMarked
package io.guildhall.payouts.payout;

import org.jspecify.annotations.NullMarked;
