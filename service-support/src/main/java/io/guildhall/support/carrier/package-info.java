/** Carries a pure core in a stream: records in, events out, time from the outside. */
@NullMarked
package io.guildhall.support.carrier;

import org.jspecify.annotations.NullMarked;
