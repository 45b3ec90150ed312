/** What is due when. */
@NullMarked
package io.guildhall.tasks.timer;

import org.jspecify.annotations.NullMarked;
