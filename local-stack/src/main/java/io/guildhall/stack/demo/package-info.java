/** The demonstration: a scenario of demand, what the log shows of it, and how people see that. */
@NullMarked
package io.guildhall.stack.demo;

import org.jspecify.annotations.NullMarked;
