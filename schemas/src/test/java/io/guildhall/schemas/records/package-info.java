/** What records look like, and that yesterday's are still read. */
@NullMarked
package io.guildhall.schemas.records;

import org.jspecify.annotations.NullMarked;
