/** The history of a task, found in the log and told in plain words. */
@NullMarked
package io.guildhall.stack.explain;

import org.jspecify.annotations.NullMarked;
