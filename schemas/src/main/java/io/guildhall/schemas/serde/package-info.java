/** Avro records to Kafka bytes and back, in Confluent's wire format, by the ids of a schema registry. */
@NullMarked
package io.guildhall.schemas.serde;

import org.jspecify.annotations.NullMarked;
