/** Replays the log of a stack and checks what Guildhall guarantees, with no code of the services. */
@NullMarked
package io.guildhall.stack.reconcile;

import org.jspecify.annotations.NullMarked;
