/** Carries records to and from {@link io.guildhall.payouts.payout}. */
@NullMarked
package io.guildhall.payouts.payout.streams;

import org.jspecify.annotations.NullMarked;
