/** The Confluent wire format, by whatever classes are configured. */
@NullMarked
package io.guildhall.support.serde;

import org.jspecify.annotations.NullMarked;
