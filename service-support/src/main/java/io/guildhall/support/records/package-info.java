/** Between Avro records and the values of the domain that all services share. */
@NullMarked
package io.guildhall.support.records;

import org.jspecify.annotations.NullMarked;
