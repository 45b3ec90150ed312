/** The payout service against a plain model of what is owed, in random histories. */
@NullMarked
package io.guildhall.payouts.model;

import org.jspecify.annotations.NullMarked;
