/**
 * From bytes to records: what can be read is handed on, what cannot becomes a dead letter, and what the registry must
 * first explain waits with all that follows it.
 */
@NullMarked
package io.guildhall.support.admission;

import org.jspecify.annotations.NullMarked;
