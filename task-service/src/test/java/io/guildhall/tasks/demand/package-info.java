/** Tests of {@link io.guildhall.tasks.demand}. */
@NullMarked
package io.guildhall.tasks.demand;

import org.jspecify.annotations.NullMarked;
