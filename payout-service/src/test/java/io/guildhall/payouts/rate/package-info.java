/** Tests of the history of prices. */
@NullMarked
package io.guildhall.payouts.rate;

import org.jspecify.annotations.NullMarked;
