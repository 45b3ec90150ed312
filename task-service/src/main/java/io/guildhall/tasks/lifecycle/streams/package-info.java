/** Carries records to and from {@link io.guildhall.tasks.lifecycle}. */
@NullMarked
package io.guildhall.tasks.lifecycle.streams;

import org.jspecify.annotations.NullMarked;
