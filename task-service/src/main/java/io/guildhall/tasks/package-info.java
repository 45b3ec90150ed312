/** The task service: takes demand in and owns what becomes of each task. */
@NullMarked
package io.guildhall.tasks;

import org.jspecify.annotations.NullMarked;
