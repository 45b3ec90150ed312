/** Paid outcomes that an operator takes back. */
@NullMarked
package io.guildhall.tasks.reversal;

import org.jspecify.annotations.NullMarked;
