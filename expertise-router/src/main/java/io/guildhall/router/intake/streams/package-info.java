/** What this service takes from outside, and in which shape. */
@NullMarked
package io.guildhall.router.intake.streams;

import org.jspecify.annotations.NullMarked;
