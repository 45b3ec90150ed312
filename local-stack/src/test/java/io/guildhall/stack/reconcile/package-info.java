/** Tests of the checks: one planted fault each. */
@NullMarked
package io.guildhall.stack.reconcile;

import org.jspecify.annotations.NullMarked;
