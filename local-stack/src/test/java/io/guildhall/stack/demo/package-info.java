/** Tests of the package of that name. */
@NullMarked
package io.guildhall.stack.demo;

import org.jspecify.annotations.NullMarked;
