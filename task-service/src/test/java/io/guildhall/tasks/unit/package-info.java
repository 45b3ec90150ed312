/** Tests of {@link io.guildhall.tasks.unit}. */
@NullMarked
package io.guildhall.tasks.unit;

import org.jspecify.annotations.NullMarked;
