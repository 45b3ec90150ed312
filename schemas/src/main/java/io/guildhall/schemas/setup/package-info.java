/** The step before services start: topics and schemas as the catalogue has them, or a list of what differs. */
@NullMarked
package io.guildhall.schemas.setup;

import org.jspecify.annotations.NullMarked;
