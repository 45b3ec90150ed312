/** The core of the task service: every command, every event, and what follows from which. */
@NullMarked
package io.guildhall.tasks.lifecycle;

import org.jspecify.annotations.NullMarked;
