/** What Confluent's serializers need of ours. Compiled in the Maven profile {@code confluent} alone. */
@NullMarked
package io.guildhall.schemas.serde.confluent;

import org.jspecify.annotations.NullMarked;
