/** What a processor writes: records, refusals, dead letters, all in the transaction of what caused them. */
@NullMarked
package io.guildhall.support.outbox;

import org.jspecify.annotations.NullMarked;
