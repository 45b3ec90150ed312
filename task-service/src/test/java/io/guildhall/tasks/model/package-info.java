/** The task service against a plain model of the rules, in random histories. */
@NullMarked
package io.guildhall.tasks.model;

import org.jspecify.annotations.NullMarked;
