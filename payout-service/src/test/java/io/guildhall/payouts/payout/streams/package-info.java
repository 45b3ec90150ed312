/** Tests of the service's topology under production settings. */
@NullMarked
package io.guildhall.payouts.payout.streams;

import org.jspecify.annotations.NullMarked;
