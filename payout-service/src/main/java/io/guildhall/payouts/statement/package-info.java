/** Statements: what a worker was paid in a week, line by line, from one balance to the next. */
@NullMarked
package io.guildhall.payouts.statement;

import org.jspecify.annotations.NullMarked;
