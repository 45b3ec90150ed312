/** Tests of the package of that name. */
@NullMarked
package io.guildhall.stack.json;

import org.jspecify.annotations.NullMarked;
