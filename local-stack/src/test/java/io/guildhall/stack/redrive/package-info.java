/** Tests of the package of that name. */
@NullMarked
package io.guildhall.stack.redrive;

import org.jspecify.annotations.NullMarked;
