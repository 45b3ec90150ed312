/** What a demand may cost and what it has cost. */
@NullMarked
package io.guildhall.tasks.budget;

import org.jspecify.annotations.NullMarked;
