/** The topic catalogue: every topic with its key, records, writer, and settings. */
@NullMarked
package io.guildhall.schemas.catalogue;

import org.jspecify.annotations.NullMarked;
