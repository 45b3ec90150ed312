/** Tests of weeks and times. */
@NullMarked
package io.guildhall.payouts.calendar;

import org.jspecify.annotations.NullMarked;
