/** Tests of the topic catalogue. */
@NullMarked
package io.guildhall.schemas.catalogue;

import org.jspecify.annotations.NullMarked;
