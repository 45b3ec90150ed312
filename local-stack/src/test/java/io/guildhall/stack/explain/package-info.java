/** Tests of the package of that name. */
@NullMarked
package io.guildhall.stack.explain;

import org.jspecify.annotations.NullMarked;
