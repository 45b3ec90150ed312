/** Prices as the operator sets them: what a task pays now. */
@NullMarked
package io.guildhall.router.rate;

import org.jspecify.annotations.NullMarked;
