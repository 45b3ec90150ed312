/** Carries records to and from {@link io.guildhall.router.triage}. */
@NullMarked
package io.guildhall.router.triage.streams;

import org.jspecify.annotations.NullMarked;
