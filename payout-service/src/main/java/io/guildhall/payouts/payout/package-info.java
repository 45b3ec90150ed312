/** What is owed for accepted work: each task once, at the price that was quoted. */
@NullMarked
package io.guildhall.payouts.payout;

import org.jspecify.annotations.NullMarked;
