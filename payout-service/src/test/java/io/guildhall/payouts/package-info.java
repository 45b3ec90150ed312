/** Tests of the service as a whole. */
@NullMarked
package io.guildhall.payouts;

import org.jspecify.annotations.NullMarked;
