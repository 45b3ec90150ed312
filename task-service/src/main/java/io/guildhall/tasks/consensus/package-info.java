/** The answer that judges of known accuracy give together, and how sure it is. */
@NullMarked
package io.guildhall.tasks.consensus;

import org.jspecify.annotations.NullMarked;
