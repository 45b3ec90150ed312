/** Tests of the package of that name. */
@NullMarked
package io.guildhall.stack.publish;

import org.jspecify.annotations.NullMarked;
