/** Tests of the set-up. */
@NullMarked
package io.guildhall.schemas.setup;

import org.jspecify.annotations.NullMarked;
