/** Our serde beside Confluent's. */
@NullMarked
package io.guildhall.schemas.serde.confluent;

import org.jspecify.annotations.NullMarked;
