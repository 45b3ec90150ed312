/** Tests of the serde and its registry client. */
@NullMarked
package io.guildhall.schemas.serde;

import org.jspecify.annotations.NullMarked;
