/** The items of a demand, the tasks each is judged by, and what came of them. */
@NullMarked
package io.guildhall.tasks.unit;

import org.jspecify.annotations.NullMarked;
