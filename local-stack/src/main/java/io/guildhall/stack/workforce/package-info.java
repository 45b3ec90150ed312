/** Simulated people: who they are, what they decide about each task, and how they do it against a running stack. */
@NullMarked
package io.guildhall.stack.workforce;

import org.jspecify.annotations.NullMarked;
