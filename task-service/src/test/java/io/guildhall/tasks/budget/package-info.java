/** Tests of {@link io.guildhall.tasks.budget}. */
@NullMarked
package io.guildhall.tasks.budget;

import org.jspecify.annotations.NullMarked;
