/** Tests of the package of that name. */
@NullMarked
package io.guildhall.stack.workforce;

import org.jspecify.annotations.NullMarked;
