/** What clients ask for: the rules a request is checked by, and where an accepted demand stands. */
@NullMarked
package io.guildhall.tasks.demand;

import org.jspecify.annotations.NullMarked;
