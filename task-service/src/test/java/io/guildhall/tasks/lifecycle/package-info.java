/** Tests of {@link io.guildhall.tasks.lifecycle}. */
@NullMarked
package io.guildhall.tasks.lifecycle;

import org.jspecify.annotations.NullMarked;
