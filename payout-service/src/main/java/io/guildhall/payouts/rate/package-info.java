/** The history of prices, and whether a quote agrees with it. */
@NullMarked
package io.guildhall.payouts.rate;

import org.jspecify.annotations.NullMarked;
