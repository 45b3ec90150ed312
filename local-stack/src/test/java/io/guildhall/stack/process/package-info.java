/** Tests of the package of that name. */
@NullMarked
package io.guildhall.stack.process;

import org.jspecify.annotations.NullMarked;
