/** What workers deliver, and what it is accepted as. */
@NullMarked
package io.guildhall.tasks.work;

import org.jspecify.annotations.NullMarked;
