/** The floor under the hourly pay: what is missing to it at the end of a week. */
@NullMarked
package io.guildhall.payouts.floor;

import org.jspecify.annotations.NullMarked;
