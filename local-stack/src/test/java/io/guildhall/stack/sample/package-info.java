/** Tests of the package of that name. */
@NullMarked
package io.guildhall.stack.sample;

import org.jspecify.annotations.NullMarked;
