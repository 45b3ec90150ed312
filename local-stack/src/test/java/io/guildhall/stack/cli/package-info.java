/** Tests of the package of that name. */
@NullMarked
package io.guildhall.stack.cli;

import org.jspecify.annotations.NullMarked;
