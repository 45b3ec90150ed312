/** Leases of tasks to workers, live and ended. */
@NullMarked
package io.guildhall.router.lease;

import org.jspecify.annotations.NullMarked;
