/** Pools as the operator sets them: which pool a task belongs to. */
@NullMarked
package io.guildhall.router.pool;

import org.jspecify.annotations.NullMarked;
