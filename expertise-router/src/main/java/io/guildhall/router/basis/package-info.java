/** The records a decision rests on, by their place in the log. */
@NullMarked
package io.guildhall.router.basis;

import org.jspecify.annotations.NullMarked;
