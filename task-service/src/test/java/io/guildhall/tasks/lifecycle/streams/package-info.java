/** Tests of {@link io.guildhall.tasks.lifecycle.streams}. */
@NullMarked
package io.guildhall.tasks.lifecycle.streams;

import org.jspecify.annotations.NullMarked;
