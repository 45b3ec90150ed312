/** Weeks, and what is due when. */
@NullMarked
package io.guildhall.payouts.calendar;

import org.jspecify.annotations.NullMarked;
