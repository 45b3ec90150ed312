/** Tests of the package of that name. */
@NullMarked
package io.guildhall.stack.billing;

import org.jspecify.annotations.NullMarked;
