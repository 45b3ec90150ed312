/** Tests of pools. */
@NullMarked
package io.guildhall.router.pool;

import org.jspecify.annotations.NullMarked;
