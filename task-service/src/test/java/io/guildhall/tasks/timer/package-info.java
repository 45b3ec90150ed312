/** Tests of {@link io.guildhall.tasks.timer}. */
@NullMarked
package io.guildhall.tasks.timer;

import org.jspecify.annotations.NullMarked;
